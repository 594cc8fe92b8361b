"""The API's stand-in on this machine, for whoever has no account.

It serves every operation that `heygen_api` has a record of, with a command or without, and reads nothing else about the
API: an operation that the contract gains is served with no line added here. `engine` tells what any operation does,
`behaviours` holds what known ones do beyond that, `seeds` what is there from the start. Each request is checked against
the contract (`check`), and so is each answer: one that does not fit is a 500 that names the operation and the place.

- Jobs take a few seconds (a video just under 4), divided by `speed`. A request with `[fail]` in a text makes its job
  fail; with `[input]`, an agent session waits for a message, and an avatar for consent.
- What can only be fetched by id has seeds `<name>_sample01` to `_sample03`, besides the ids that the examples use.
- Video and audio are two-second samples, and `duration` says so. Links to them end after an hour.
- Nothing leaves this machine: addresses in requests are not fetched, and webhooks go to loopback addresses only.
- The same seed gives the same key, ids and made-up values. Times are those of the clock.
"""
