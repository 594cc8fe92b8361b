"""The command of an operation: from its record to signature, request, checks and run."""

import sys
from types import ModuleType

# httpx imports its own command line where click is installed, which takes longer than all the rest of it. This comes
# before anything here imports httpx.
sys.modules.setdefault("httpx._main", ModuleType("httpx._main"))
