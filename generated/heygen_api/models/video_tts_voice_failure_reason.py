# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

VideoTTSVoiceFailureReason = Literal[
    "INVALID_AUDIO",
    "INSUFFICIENT_AUDIO",
    "PREPROCESSING_FAILED",
    "TRAINING_FAILED",
    "ARTIFACT_VALIDATION_FAILED",
    "INTERNAL_ERROR",
]
"""Why the training of a voice failed: `INVALID_AUDIO` or `INSUFFICIENT_AUDIO` for recordings that cannot be used
or do not suffice, `PREPROCESSING_FAILED`, `TRAINING_FAILED` or `ARTIFACT_VALIDATION_FAILED` for the step that
failed, or `INTERNAL_ERROR`."""
