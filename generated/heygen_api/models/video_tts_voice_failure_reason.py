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
