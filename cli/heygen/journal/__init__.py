"""The journal: what the command line has started, so that paid work is neither lost nor started twice.

An entry is written before a request that starts something is sent, and closed once its end is known. The entries are
in one SQLite file, which many processes write at once, and which outlives the death of any of them.
"""

from heygen.journal.entry import FINAL, STATES, Create, Entry, EntryState, JobRecord, account_of
from heygen.journal.journal import Journal

__all__ = ["FINAL", "STATES", "Create", "Entry", "EntryState", "JobRecord", "Journal", "account_of"]
