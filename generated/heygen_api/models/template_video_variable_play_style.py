# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

TemplateVideoVariablePlayStyle = Literal["fit_to_scene", "freeze", "loop", "once", "full_video"]
"""What happens when clip and scene differ in length: `loop` (default) starts the clip again, `freeze` holds its
last frame, `once` plays it a single time, `fit_to_scene` adapts the clip to the scene, `full_video` plays all
of it."""
