# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
"""The data models of requests and responses; a model is imported when it is first asked for (PEP 562)."""

from importlib import import_module as _import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .ai_clipping_detail import AiClippingDetail
    from .ai_clipping_detail_envelope import AiClippingDetailEnvelope
    from .ai_clipping_detail_page import AiClippingDetailPage
    from .append_text_delta_request import AppendTextDeltaRequest
    from .append_text_delta_response import AppendTextDeltaResponse
    from .append_text_delta_response_envelope import AppendTextDeltaResponseEnvelope
    from .asset_base_64 import AssetBase64
    from .asset_id import AssetId
    from .asset_search_item_page import AssetSearchItemPage
    from .asset_upload_batch_item import AssetUploadBatchItem
    from .asset_upload_batch_item_upload_headers import AssetUploadBatchItemUploadHeaders
    from .asset_upload_item import AssetUploadItem
    from .asset_url import AssetUrl
    from .audio_content_type import AudioContentType
    from .audio_script_entry import AudioScriptEntry
    from .audio_sound_item import AudioSoundItem
    from .audio_sound_item_page import AudioSoundItemPage
    from .audio_voice_item import AudioVoiceItem
    from .audio_voice_item_page import AudioVoiceItemPage
    from .audio_voice_type import AudioVoiceType
    from .auto_reload_info import AutoReloadInfo
    from .avatar_element import AvatarElement
    from .avatar_engine_tier import AvatarEngineTier
    from .avatar_error import AvatarError
    from .avatar_fit import AvatarFit
    from .avatar_group_delete_response import AvatarGroupDeleteResponse
    from .avatar_group_delete_response_envelope import AvatarGroupDeleteResponseEnvelope
    from .avatar_group_item import AvatarGroupItem
    from .avatar_group_item_envelope import AvatarGroupItemEnvelope
    from .avatar_group_item_page import AvatarGroupItemPage
    from .avatar_iii_engine_config import AvatarIIIEngineConfig
    from .avatar_iv_engine_config import AvatarIVEngineConfig
    from .avatar_look_delete_response import AvatarLookDeleteResponse
    from .avatar_look_delete_response_envelope import AvatarLookDeleteResponseEnvelope
    from .avatar_look_item import AvatarLookItem
    from .avatar_look_item_envelope import AvatarLookItemEnvelope
    from .avatar_look_item_page import AvatarLookItemPage
    from .avatar_look_item_preferred_orientation import AvatarLookItemPreferredOrientation
    from .avatar_look_type import AvatarLookType
    from .avatar_realtime_status_response import AvatarRealtimeStatusResponse
    from .avatar_realtime_status_response_envelope import AvatarRealtimeStatusResponseEnvelope
    from .avatar_realtime_status_response_status import AvatarRealtimeStatusResponseStatus
    from .avatar_status import AvatarStatus
    from .avatar_v_engine_config import AvatarVEngineConfig
    from .avatar_video_scene import AvatarVideoScene
    from .background_removal_delete_response import BackgroundRemovalDeleteResponse
    from .background_removal_delete_response_envelope import BackgroundRemovalDeleteResponseEnvelope
    from .background_removal_job import BackgroundRemovalJob
    from .background_removal_job_envelope import BackgroundRemovalJobEnvelope
    from .background_removal_job_layers import BackgroundRemovalJobLayers
    from .background_removal_job_page import BackgroundRemovalJobPage
    from .background_setting import BackgroundSetting
    from .background_setting_type import BackgroundSettingType
    from .batch_item_status import BatchItemStatus
    from .batch_status import BatchStatus
    from .billing_type import BillingType
    from .brand_glossary_detail import BrandGlossaryDetail
    from .brand_glossary_detail_envelope import BrandGlossaryDetailEnvelope
    from .brand_glossary_item import BrandGlossaryItem
    from .brand_glossary_item_page import BrandGlossaryItemPage
    from .brand_glossary_term import BrandGlossaryTerm
    from .brand_glossary_term_write import BrandGlossaryTermWrite
    from .brand_kit_color_roles import BrandKitColorRoles
    from .brand_kit_detail import BrandKitDetail
    from .brand_kit_detail_envelope import BrandKitDetailEnvelope
    from .brand_kit_detail_status import BrandKitDetailStatus
    from .brand_kit_font import BrandKitFont
    from .brand_kit_font_role import BrandKitFontRole
    from .brand_kit_font_roles import BrandKitFontRoles
    from .brand_kit_item import BrandKitItem
    from .brand_kit_item_page import BrandKitItemPage
    from .brand_kit_logo import BrandKitLogo
    from .brand_kit_logo_roles import BrandKitLogoRoles
    from .cancel_avatar_realtime_response import CancelAvatarRealtimeResponse
    from .cancel_avatar_realtime_response_envelope import CancelAvatarRealtimeResponseEnvelope
    from .caption_file_format import CaptionFileFormat
    from .caption_setting import CaptionSetting
    from .caption_style import CaptionStyle
    from .caption_style_preset import CaptionStylePreset
    from .clip import Clip
    from .clip_status import ClipStatus
    from .color_background import ColorBackground
    from .compiled_node_summary import CompiledNodeSummary
    from .complete_asset_batch_request import CompleteAssetBatchRequest
    from .complete_asset_batch_response import CompleteAssetBatchResponse
    from .complete_asset_batch_response_envelope import CompleteAssetBatchResponseEnvelope
    from .complete_asset_upload_request import CompleteAssetUploadRequest
    from .complete_asset_upload_response import CompleteAssetUploadResponse
    from .complete_asset_upload_response_envelope import CompleteAssetUploadResponseEnvelope
    from .container_element import ContainerElement
    from .create_ai_clipping_request import CreateAiClippingRequest
    from .create_ai_clipping_response import CreateAiClippingResponse
    from .create_ai_clipping_response_envelope import CreateAiClippingResponseEnvelope
    from .create_asset_upload_batch_request import CreateAssetUploadBatchRequest
    from .create_asset_upload_batch_response import CreateAssetUploadBatchResponse
    from .create_asset_upload_batch_response_envelope import CreateAssetUploadBatchResponseEnvelope
    from .create_asset_upload_request import CreateAssetUploadRequest
    from .create_asset_upload_response import CreateAssetUploadResponse
    from .create_asset_upload_response_envelope import CreateAssetUploadResponseEnvelope
    from .create_asset_upload_response_upload_headers import CreateAssetUploadResponseUploadHeaders
    from .create_avatar_consent_request import CreateAvatarConsentRequest
    from .create_avatar_consent_response import CreateAvatarConsentResponse
    from .create_avatar_consent_response_envelope import CreateAvatarConsentResponseEnvelope
    from .create_avatar_realtime_audio import CreateAvatarRealtimeAudio
    from .create_avatar_realtime_response import CreateAvatarRealtimeResponse
    from .create_avatar_realtime_response_envelope import CreateAvatarRealtimeResponseEnvelope
    from .create_avatar_realtime_text_stream import CreateAvatarRealtimeTextStream
    from .create_avatar_realtime_tts import CreateAvatarRealtimeTTS
    from .create_avatar_response import CreateAvatarResponse
    from .create_avatar_response_envelope import CreateAvatarResponseEnvelope
    from .create_avatar_video_response import CreateAvatarVideoResponse
    from .create_avatar_video_response_envelope import CreateAvatarVideoResponseEnvelope
    from .create_background_removal_request import CreateBackgroundRemovalRequest
    from .create_batch_video_from_avatar import CreateBatchVideoFromAvatar
    from .create_batch_video_from_cinematic_avatar import CreateBatchVideoFromCinematicAvatar
    from .create_batch_video_from_cinematic_avatar_aspect_ratio import CreateBatchVideoFromCinematicAvatarAspectRatio
    from .create_batch_video_from_cinematic_avatar_resolution import CreateBatchVideoFromCinematicAvatarResolution
    from .create_batch_video_from_image import CreateBatchVideoFromImage
    from .create_batch_video_from_studio import CreateBatchVideoFromStudio
    from .create_brand_glossary_request import CreateBrandGlossaryRequest
    from .create_brand_kit_request import CreateBrandKitRequest
    from .create_brand_kit_response import CreateBrandKitResponse
    from .create_brand_kit_response_envelope import CreateBrandKitResponseEnvelope
    from .create_digital_twin_request import CreateDigitalTwinRequest
    from .create_filler_word_removal_request import CreateFillerWordRemovalRequest
    from .create_filler_word_removal_response import CreateFillerWordRemovalResponse
    from .create_filler_word_removal_response_envelope import CreateFillerWordRemovalResponseEnvelope
    from .create_hyperframes_render_request import CreateHyperframesRenderRequest
    from .create_hyperframes_render_request_format import CreateHyperframesRenderRequestFormat
    from .create_hyperframes_render_request_quality import CreateHyperframesRenderRequestQuality
    from .create_hyperframes_render_request_variables import CreateHyperframesRenderRequestVariables
    from .create_hyperframes_render_response import CreateHyperframesRenderResponse
    from .create_hyperframes_render_response_envelope import CreateHyperframesRenderResponseEnvelope
    from .create_lipsync_batch_request import CreateLipsyncBatchRequest
    from .create_lipsync_batch_response import CreateLipsyncBatchResponse
    from .create_lipsync_batch_response_envelope import CreateLipsyncBatchResponseEnvelope
    from .create_lipsync_request import CreateLipsyncRequest
    from .create_model_audio_voice_request import CreateModelAudioVoiceRequest
    from .create_model_audio_voice_response import CreateModelAudioVoiceResponse
    from .create_model_audio_voice_response_envelope import CreateModelAudioVoiceResponseEnvelope
    from .create_photo_avatar_request import CreatePhotoAvatarRequest
    from .create_podcast_request import CreatePodcastRequest
    from .create_podcast_request_duration import CreatePodcastRequestDuration
    from .create_podcast_request_layout import CreatePodcastRequestLayout
    from .create_prompt_avatar_request import CreatePromptAvatarRequest
    from .create_proofread_request import CreateProofreadRequest
    from .create_proofread_response import CreateProofreadResponse
    from .create_proofread_response_envelope import CreateProofreadResponseEnvelope
    from .create_speech_request import CreateSpeechRequest
    from .create_speech_response_data import CreateSpeechResponseData
    from .create_speech_response_data_envelope import CreateSpeechResponseDataEnvelope
    from .create_video_agent_request import CreateVideoAgentRequest
    from .create_video_agent_request_orientation import CreateVideoAgentRequestOrientation
    from .create_video_agent_response import CreateVideoAgentResponse
    from .create_video_agent_response_envelope import CreateVideoAgentResponseEnvelope
    from .create_video_agent_response_status import CreateVideoAgentResponseStatus
    from .create_video_batch_request import CreateVideoBatchRequest
    from .create_video_batch_response import CreateVideoBatchResponse
    from .create_video_batch_response_envelope import CreateVideoBatchResponseEnvelope
    from .create_video_from_avatar import CreateVideoFromAvatar
    from .create_video_from_cinematic_avatar import CreateVideoFromCinematicAvatar
    from .create_video_from_cinematic_avatar_aspect_ratio import CreateVideoFromCinematicAvatarAspectRatio
    from .create_video_from_cinematic_avatar_resolution import CreateVideoFromCinematicAvatarResolution
    from .create_video_from_image import CreateVideoFromImage
    from .create_video_from_studio import CreateVideoFromStudio
    from .create_video_quality_comparison_batch_request import CreateVideoQualityComparisonBatchRequest
    from .create_video_quality_comparison_batch_response import CreateVideoQualityComparisonBatchResponse
    from .create_video_quality_comparison_batch_response_envelope import (
        CreateVideoQualityComparisonBatchResponseEnvelope,
    )
    from .create_video_translation_batch_request import CreateVideoTranslationBatchRequest
    from .create_video_translation_batch_response import CreateVideoTranslationBatchResponse
    from .create_video_translation_batch_response_envelope import CreateVideoTranslationBatchResponseEnvelope
    from .create_video_translation_request import CreateVideoTranslationRequest
    from .create_video_translation_request_fps_mode import CreateVideoTranslationRequestFpsMode
    from .create_video_translation_request_srt_role import CreateVideoTranslationRequestSrtRole
    from .create_voice_clone_v3_request import CreateVoiceCloneV3Request
    from .create_webhook_endpoint_request import CreateWebhookEndpointRequest
    from .create_workflow_request import CreateWorkflowRequest
    from .create_workflow_request_meta import CreateWorkflowRequestMeta
    from .create_workflow_run_request import CreateWorkflowRunRequest
    from .create_workflow_run_request_inputs import CreateWorkflowRunRequestInputs
    from .credit_pool import CreditPool
    from .delete_ai_clipping_response import DeleteAiClippingResponse
    from .delete_ai_clipping_response_envelope import DeleteAiClippingResponseEnvelope
    from .delete_asset_v3_response import DeleteAssetV3Response
    from .delete_asset_v3_response_envelope import DeleteAssetV3ResponseEnvelope
    from .delete_brand_glossary_response import DeleteBrandGlossaryResponse
    from .delete_brand_glossary_response_envelope import DeleteBrandGlossaryResponseEnvelope
    from .delete_brand_kit_response import DeleteBrandKitResponse
    from .delete_brand_kit_response_envelope import DeleteBrandKitResponseEnvelope
    from .delete_hyperframes_render_response import DeleteHyperframesRenderResponse
    from .delete_hyperframes_render_response_envelope import DeleteHyperframesRenderResponseEnvelope
    from .delete_model_audio_voice_response import DeleteModelAudioVoiceResponse
    from .delete_model_audio_voice_response_envelope import DeleteModelAudioVoiceResponseEnvelope
    from .delete_video_response import DeleteVideoResponse
    from .delete_video_response_envelope import DeleteVideoResponseEnvelope
    from .delete_webhook_endpoint_response import DeleteWebhookEndpointResponse
    from .delete_webhook_endpoint_response_data import DeleteWebhookEndpointResponseData
    from .delete_webhook_endpoint_response_error import DeleteWebhookEndpointResponseError
    from .design_voice_request import DesignVoiceRequest
    from .design_voice_response_data import DesignVoiceResponseData
    from .design_voice_response_data_envelope import DesignVoiceResponseDataEnvelope
    from .do_not_translate_entry import DoNotTranslateEntry
    from .do_not_translate_entry_write import DoNotTranslateEntryWrite
    from .download_srt_response import DownloadSRTResponse
    from .download_srt_response_envelope import DownloadSRTResponseEnvelope
    from .eleven_labs_engine_settings import ElevenLabsEngineSettings
    from .eleven_labs_model import ElevenLabsModel
    from .error_envelope import ErrorEnvelope
    from .expressiveness import Expressiveness
    from .filler_word_removal_detail import FillerWordRemovalDetail
    from .filler_word_removal_detail_envelope import FillerWordRemovalDetailEnvelope
    from .filler_word_removal_detail_job_status import FillerWordRemovalDetailJobStatus
    from .fish_engine_settings import FishEngineSettings
    from .fish_model import FishModel
    from .forced_translation_entry import ForcedTranslationEntry
    from .forced_translation_entry_write import ForcedTranslationEntryWrite
    from .generate_from_template_v3_request import GenerateFromTemplateV3Request
    from .generate_from_template_v3_request_variables import GenerateFromTemplateV3RequestVariables
    from .generate_video_request import GenerateVideoRequest
    from .generate_video_response import GenerateVideoResponse
    from .generate_video_response_envelope import GenerateVideoResponseEnvelope
    from .get_asset_v3_response import GetAssetV3Response
    from .get_asset_v3_response_envelope import GetAssetV3ResponseEnvelope
    from .get_asset_v3_response_page import GetAssetV3ResponsePage
    from .get_session_response import GetSessionResponse
    from .get_session_response_envelope import GetSessionResponseEnvelope
    from .get_session_response_status import GetSessionResponseStatus
    from .get_video_scenes_response import GetVideoScenesResponse
    from .get_video_scenes_response_error import GetVideoScenesResponseError
    from .get_video_translation_caption_format import GetVideoTranslationCaptionFormat
    from .graph_list_binding import GraphListBinding
    from .graph_literal_binding import GraphLiteralBinding
    from .graph_node_output_binding import GraphNodeOutputBinding
    from .graph_object_binding import GraphObjectBinding
    from .graph_object_binding_fields import GraphObjectBindingFields
    from .graph_run_input_binding import GraphRunInputBinding
    from .highlight_output_settings import HighlightOutputSettings
    from .hyperframes_aspect_ratio import HyperframesAspectRatio
    from .hyperframes_render_detail import HyperframesRenderDetail
    from .hyperframes_render_detail_envelope import HyperframesRenderDetailEnvelope
    from .hyperframes_render_detail_format import HyperframesRenderDetailFormat
    from .hyperframes_render_detail_page import HyperframesRenderDetailPage
    from .hyperframes_render_detail_quality import HyperframesRenderDetailQuality
    from .hyperframes_render_status import HyperframesRenderStatus
    from .hyperframes_resolution import HyperframesResolution
    from .icon_asset_item import IconAssetItem
    from .image_asset_item import ImageAssetItem
    from .image_background import ImageBackground
    from .image_element import ImageElement
    from .image_scene import ImageScene
    from .job_status import JobStatus
    from .lipsync_create_response import LipsyncCreateResponse
    from .lipsync_create_response_envelope import LipsyncCreateResponseEnvelope
    from .lipsync_delete_response import LipsyncDeleteResponse
    from .lipsync_delete_response_envelope import LipsyncDeleteResponseEnvelope
    from .lipsync_detail import LipsyncDetail
    from .lipsync_detail_envelope import LipsyncDetailEnvelope
    from .lipsync_detail_page import LipsyncDetailPage
    from .list_avatar_groups_ownership import ListAvatarGroupsOwnership
    from .list_avatar_looks_avatar_type import ListAvatarLooksAvatarType
    from .list_avatar_looks_ownership import ListAvatarLooksOwnership
    from .list_voices_v3_type import ListVoicesV3Type
    from .list_webhook_events_event_type import ListWebhookEventsEventType
    from .model_audio_voice_mode import ModelAudioVoiceMode
    from .model_audio_voice_response import ModelAudioVoiceResponse
    from .model_audio_voice_response_envelope import ModelAudioVoiceResponseEnvelope
    from .model_audio_voice_response_page import ModelAudioVoiceResponsePage
    from .node_type_catalog_response import NodeTypeCatalogResponse
    from .node_type_catalog_response_envelope import NodeTypeCatalogResponseEnvelope
    from .node_type_family_entry import NodeTypeFamilyEntry
    from .node_type_lifecycle import NodeTypeLifecycle
    from .node_type_port_entry import NodeTypePortEntry
    from .node_type_variant_entry import NodeTypeVariantEntry
    from .node_type_variant_entry_config_schema import NodeTypeVariantEntryConfigSchema
    from .output_aspect_ratio import OutputAspectRatio
    from .output_duration import OutputDuration
    from .placeholder_element import PlaceholderElement
    from .playback_input import PlaybackInput
    from .playback_input_mode import PlaybackInputMode
    from .podcast_create_response import PodcastCreateResponse
    from .podcast_create_response_envelope import PodcastCreateResponseEnvelope
    from .podcast_create_response_status import PodcastCreateResponseStatus
    from .podcast_delete_response import PodcastDeleteResponse
    from .podcast_delete_response_envelope import PodcastDeleteResponseEnvelope
    from .podcast_detail import PodcastDetail
    from .podcast_detail_envelope import PodcastDetailEnvelope
    from .podcast_detail_page import PodcastDetailPage
    from .podcast_detail_status import PodcastDetailStatus
    from .prompt_avatar_aspect_ratio import PromptAvatarAspectRatio
    from .proofread_detail import ProofreadDetail
    from .proofread_detail_envelope import ProofreadDetailEnvelope
    from .proofread_status import ProofreadStatus
    from .public_workflow_node_status import PublicWorkflowNodeStatus
    from .public_workflow_run_status import PublicWorkflowRunStatus
    from .publish_version_request import PublishVersionRequest
    from .rotate_secret_response_data import RotateSecretResponseData
    from .rotate_secret_response_data_envelope import RotateSecretResponseDataEnvelope
    from .scene import Scene
    from .script_voice_settings import ScriptVoiceSettings
    from .search_assets_scope import SearchAssetsScope
    from .search_assets_type import SearchAssetsType
    from .search_audio_sounds_type import SearchAudioSoundsType
    from .send_message_request import SendMessageRequest
    from .send_message_response import SendMessageResponse
    from .send_message_response_envelope import SendMessageResponseEnvelope
    from .session_list_item import SessionListItem
    from .session_list_item_page import SessionListItemPage
    from .session_message import SessionMessage
    from .session_message_type import SessionMessageType
    from .session_mode import SessionMode
    from .session_resource import SessionResource
    from .session_resource_envelope import SessionResourceEnvelope
    from .session_resource_metadata import SessionResourceMetadata
    from .silence_script_entry import SilenceScriptEntry
    from .standard_api_error import StandardAPIError
    from .standard_api_error_detail import StandardAPIErrorDetail
    from .starfish_engine_settings import StarfishEngineSettings
    from .stock_voice_config import StockVoiceConfig
    from .stop_session_request import StopSessionRequest
    from .stop_session_response import StopSessionResponse
    from .stop_session_response_envelope import StopSessionResponseEnvelope
    from .stream_speech_request import StreamSpeechRequest
    from .studio_avatar_input import StudioAvatarInput
    from .studio_color_background_input import StudioColorBackgroundInput
    from .style_item import StyleItem
    from .style_item_page import StyleItemPage
    from .subscription_credits import SubscriptionCredits
    from .subscription_info import SubscriptionInfo
    from .subscription_tier import SubscriptionTier
    from .template_audio_variable import TemplateAudioVariable
    from .template_character_variable import TemplateCharacterVariable
    from .template_character_variable_character_type import TemplateCharacterVariableCharacterType
    from .template_detail_v3 import TemplateDetailV3
    from .template_detail_v3_envelope import TemplateDetailV3Envelope
    from .template_detail_v3_variables import TemplateDetailV3Variables
    from .template_image_variable import TemplateImageVariable
    from .template_image_variable_fit import TemplateImageVariableFit
    from .template_list_item_v3 import TemplateListItemV3
    from .template_list_item_v3_page import TemplateListItemV3Page
    from .template_scene_v3 import TemplateSceneV3
    from .template_scene_variable_ref import TemplateSceneVariableRef
    from .template_subtitle_position import TemplateSubtitlePosition
    from .template_subtitle_settings import TemplateSubtitleSettings
    from .template_text_variable import TemplateTextVariable
    from .template_video_dimension import TemplateVideoDimension
    from .template_video_variable import TemplateVideoVariable
    from .template_video_variable_fit import TemplateVideoVariableFit
    from .template_video_variable_play_style import TemplateVideoVariablePlayStyle
    from .template_voice_variable import TemplateVoiceVariable
    from .text_script_entry import TextScriptEntry
    from .text_to_speech_request import TextToSpeechRequest
    from .text_to_speech_response_data import TextToSpeechResponseData
    from .text_to_speech_response_data_envelope import TextToSpeechResponseDataEnvelope
    from .update_avatar_group_request import UpdateAvatarGroupRequest
    from .update_avatar_look_request import UpdateAvatarLookRequest
    from .update_brand_glossary_request import UpdateBrandGlossaryRequest
    from .update_brand_kit_color_roles import UpdateBrandKitColorRoles
    from .update_brand_kit_font_role import UpdateBrandKitFontRole
    from .update_brand_kit_font_roles import UpdateBrandKitFontRoles
    from .update_brand_kit_logo_roles import UpdateBrandKitLogoRoles
    from .update_brand_kit_request import UpdateBrandKitRequest
    from .update_lipsync_request import UpdateLipsyncRequest
    from .update_video_translation_request import UpdateVideoTranslationRequest
    from .update_webhook_endpoint_request import UpdateWebhookEndpointRequest
    from .update_workflow_draft_request import UpdateWorkflowDraftRequest
    from .upload_asset_body import UploadAssetBody
    from .upload_asset_v3_response import UploadAssetV3Response
    from .upload_asset_v3_response_envelope import UploadAssetV3ResponseEnvelope
    from .upload_srt_request import UploadSRTRequest
    from .usage_based_info import UsageBasedInfo
    from .user_info_response import UserInfoResponse
    from .user_info_response_envelope import UserInfoResponseEnvelope
    from .video_aspect_ratio import VideoAspectRatio
    from .video_background import VideoBackground
    from .video_batch_detail import VideoBatchDetail
    from .video_batch_detail_counts_by_status import VideoBatchDetailCountsByStatus
    from .video_batch_detail_envelope import VideoBatchDetailEnvelope
    from .video_batch_item import VideoBatchItem
    from .video_batch_item_error import VideoBatchItemError
    from .video_caption import VideoCaption
    from .video_context import VideoContext
    from .video_detail import VideoDetail
    from .video_detail_envelope import VideoDetailEnvelope
    from .video_detail_page import VideoDetailPage
    from .video_element import VideoElement
    from .video_output_format import VideoOutputFormat
    from .video_quality_comparison_batch_counts import VideoQualityComparisonBatchCounts
    from .video_quality_comparison_batch_item import VideoQualityComparisonBatchItem
    from .video_quality_comparison_batch_response import VideoQualityComparisonBatchResponse
    from .video_quality_comparison_batch_response_envelope import VideoQualityComparisonBatchResponseEnvelope
    from .video_quality_comparison_error import VideoQualityComparisonError
    from .video_quality_comparison_request import VideoQualityComparisonRequest
    from .video_quality_comparison_response import VideoQualityComparisonResponse
    from .video_quality_comparison_response_envelope import VideoQualityComparisonResponseEnvelope
    from .video_quality_comparison_result import VideoQualityComparisonResult
    from .video_quality_comparison_result_winner_side import VideoQualityComparisonResultWinnerSide
    from .video_quality_job_status import VideoQualityJobStatus
    from .video_quality_question_id import VideoQualityQuestionId
    from .video_resolution import VideoResolution
    from .video_scene import VideoScene
    from .video_scenes_response import VideoScenesResponse
    from .video_status import VideoStatus
    from .video_status_entry import VideoStatusEntry
    from .video_status_entry_error import VideoStatusEntryError
    from .video_status_entry_page import VideoStatusEntryPage
    from .video_translation_caption import VideoTranslationCaption
    from .video_translation_caption_envelope import VideoTranslationCaptionEnvelope
    from .video_translation_create_response import VideoTranslationCreateResponse
    from .video_translation_create_response_envelope import VideoTranslationCreateResponseEnvelope
    from .video_translation_delete_response import VideoTranslationDeleteResponse
    from .video_translation_delete_response_envelope import VideoTranslationDeleteResponseEnvelope
    from .video_translation_detail import VideoTranslationDetail
    from .video_translation_detail_envelope import VideoTranslationDetailEnvelope
    from .video_translation_detail_page import VideoTranslationDetailPage
    from .video_translation_languages_response import VideoTranslationLanguagesResponse
    from .video_translation_languages_response_envelope import VideoTranslationLanguagesResponseEnvelope
    from .video_translation_mode import VideoTranslationMode
    from .video_translation_status import VideoTranslationStatus
    from .video_trim import VideoTrim
    from .video_tts_voice_failure_reason import VideoTTSVoiceFailureReason
    from .video_tts_voice_status import VideoTTSVoiceStatus
    from .voice_clone_create_v3_response import VoiceCloneCreateV3Response
    from .voice_clone_create_v3_response_envelope import VoiceCloneCreateV3ResponseEnvelope
    from .voice_delete_v3_response import VoiceDeleteV3Response
    from .voice_delete_v3_response_envelope import VoiceDeleteV3ResponseEnvelope
    from .voice_detail_v3 import VoiceDetailV3
    from .voice_detail_v3_envelope import VoiceDetailV3Envelope
    from .voice_detail_v3_status import VoiceDetailV3Status
    from .voice_settings_input import VoiceSettingsInput
    from .wallet_currency import WalletCurrency
    from .wallet_info import WalletInfo
    from .watermark_input import WatermarkInput
    from .watermark_placement import WatermarkPlacement
    from .watermark_position import WatermarkPosition
    from .webhook_endpoint_response import WebhookEndpointResponse
    from .webhook_endpoint_response_envelope import WebhookEndpointResponseEnvelope
    from .webhook_endpoint_response_page import WebhookEndpointResponsePage
    from .webhook_event_response import WebhookEventResponse
    from .webhook_event_response_event_data import WebhookEventResponseEventData
    from .webhook_event_response_page import WebhookEventResponsePage
    from .webhook_event_type import WebhookEventType
    from .webhook_event_type_item import WebhookEventTypeItem
    from .webhook_event_type_item_page import WebhookEventTypeItemPage
    from .word_with_timestamp import WordWithTimestamp
    from .workflow_definition_list_item import WorkflowDefinitionListItem
    from .workflow_definition_list_item_page import WorkflowDefinitionListItemPage
    from .workflow_definition_response import WorkflowDefinitionResponse
    from .workflow_definition_response_envelope import WorkflowDefinitionResponseEnvelope
    from .workflow_definition_response_meta import WorkflowDefinitionResponseMeta
    from .workflow_definition_status import WorkflowDefinitionStatus
    from .workflow_graph_input_decl import WorkflowGraphInputDecl
    from .workflow_graph_node import WorkflowGraphNode
    from .workflow_graph_node_bindings import WorkflowGraphNodeBindings
    from .workflow_graph_node_config import WorkflowGraphNodeConfig
    from .workflow_graph_output_decl import WorkflowGraphOutputDecl
    from .workflow_product_graph import WorkflowProductGraph
    from .workflow_product_graph_inputs import WorkflowProductGraphInputs
    from .workflow_product_graph_outputs import WorkflowProductGraphOutputs
    from .workflow_product_graph_view import WorkflowProductGraphView
    from .workflow_product_graph_view_inputs import WorkflowProductGraphViewInputs
    from .workflow_product_graph_view_outputs import WorkflowProductGraphViewOutputs
    from .workflow_run_error import WorkflowRunError
    from .workflow_run_list_item import WorkflowRunListItem
    from .workflow_run_list_item_page import WorkflowRunListItemPage
    from .workflow_run_node_item import WorkflowRunNodeItem
    from .workflow_run_node_item_page import WorkflowRunNodeItemPage
    from .workflow_run_output import WorkflowRunOutput
    from .workflow_run_output_delivery import WorkflowRunOutputDelivery
    from .workflow_run_output_status import WorkflowRunOutputStatus
    from .workflow_run_progress import WorkflowRunProgress
    from .workflow_run_response import WorkflowRunResponse
    from .workflow_run_response_envelope import WorkflowRunResponseEnvelope
    from .workflow_run_workflow_ref import WorkflowRunWorkflowRef
    from .workflow_value_type import WorkflowValueType
    from .workflow_version_list_item import WorkflowVersionListItem
    from .workflow_version_list_item_page import WorkflowVersionListItemPage
    from .workflow_version_ref import WorkflowVersionRef
    from .workflow_version_response import WorkflowVersionResponse
    from .workflow_version_response_envelope import WorkflowVersionResponseEnvelope

_MODULES: dict[str, str] = {
    "AiClippingDetail": ".ai_clipping_detail",
    "AiClippingDetailEnvelope": ".ai_clipping_detail_envelope",
    "AiClippingDetailPage": ".ai_clipping_detail_page",
    "AppendTextDeltaRequest": ".append_text_delta_request",
    "AppendTextDeltaResponse": ".append_text_delta_response",
    "AppendTextDeltaResponseEnvelope": ".append_text_delta_response_envelope",
    "AssetBase64": ".asset_base_64",
    "AssetId": ".asset_id",
    "AssetSearchItemPage": ".asset_search_item_page",
    "AssetUploadBatchItem": ".asset_upload_batch_item",
    "AssetUploadBatchItemUploadHeaders": ".asset_upload_batch_item_upload_headers",
    "AssetUploadItem": ".asset_upload_item",
    "AssetUrl": ".asset_url",
    "AudioContentType": ".audio_content_type",
    "AudioScriptEntry": ".audio_script_entry",
    "AudioSoundItem": ".audio_sound_item",
    "AudioSoundItemPage": ".audio_sound_item_page",
    "AudioVoiceItem": ".audio_voice_item",
    "AudioVoiceItemPage": ".audio_voice_item_page",
    "AudioVoiceType": ".audio_voice_type",
    "AutoReloadInfo": ".auto_reload_info",
    "AvatarElement": ".avatar_element",
    "AvatarEngineTier": ".avatar_engine_tier",
    "AvatarError": ".avatar_error",
    "AvatarFit": ".avatar_fit",
    "AvatarGroupDeleteResponse": ".avatar_group_delete_response",
    "AvatarGroupDeleteResponseEnvelope": ".avatar_group_delete_response_envelope",
    "AvatarGroupItem": ".avatar_group_item",
    "AvatarGroupItemEnvelope": ".avatar_group_item_envelope",
    "AvatarGroupItemPage": ".avatar_group_item_page",
    "AvatarIIIEngineConfig": ".avatar_iii_engine_config",
    "AvatarIVEngineConfig": ".avatar_iv_engine_config",
    "AvatarLookDeleteResponse": ".avatar_look_delete_response",
    "AvatarLookDeleteResponseEnvelope": ".avatar_look_delete_response_envelope",
    "AvatarLookItem": ".avatar_look_item",
    "AvatarLookItemEnvelope": ".avatar_look_item_envelope",
    "AvatarLookItemPage": ".avatar_look_item_page",
    "AvatarLookItemPreferredOrientation": ".avatar_look_item_preferred_orientation",
    "AvatarLookType": ".avatar_look_type",
    "AvatarRealtimeStatusResponse": ".avatar_realtime_status_response",
    "AvatarRealtimeStatusResponseEnvelope": ".avatar_realtime_status_response_envelope",
    "AvatarRealtimeStatusResponseStatus": ".avatar_realtime_status_response_status",
    "AvatarStatus": ".avatar_status",
    "AvatarVEngineConfig": ".avatar_v_engine_config",
    "AvatarVideoScene": ".avatar_video_scene",
    "BackgroundRemovalDeleteResponse": ".background_removal_delete_response",
    "BackgroundRemovalDeleteResponseEnvelope": ".background_removal_delete_response_envelope",
    "BackgroundRemovalJob": ".background_removal_job",
    "BackgroundRemovalJobEnvelope": ".background_removal_job_envelope",
    "BackgroundRemovalJobLayers": ".background_removal_job_layers",
    "BackgroundRemovalJobPage": ".background_removal_job_page",
    "BackgroundSetting": ".background_setting",
    "BackgroundSettingType": ".background_setting_type",
    "BatchItemStatus": ".batch_item_status",
    "BatchStatus": ".batch_status",
    "BillingType": ".billing_type",
    "BrandGlossaryDetail": ".brand_glossary_detail",
    "BrandGlossaryDetailEnvelope": ".brand_glossary_detail_envelope",
    "BrandGlossaryItem": ".brand_glossary_item",
    "BrandGlossaryItemPage": ".brand_glossary_item_page",
    "BrandGlossaryTerm": ".brand_glossary_term",
    "BrandGlossaryTermWrite": ".brand_glossary_term_write",
    "BrandKitColorRoles": ".brand_kit_color_roles",
    "BrandKitDetail": ".brand_kit_detail",
    "BrandKitDetailEnvelope": ".brand_kit_detail_envelope",
    "BrandKitDetailStatus": ".brand_kit_detail_status",
    "BrandKitFont": ".brand_kit_font",
    "BrandKitFontRole": ".brand_kit_font_role",
    "BrandKitFontRoles": ".brand_kit_font_roles",
    "BrandKitItem": ".brand_kit_item",
    "BrandKitItemPage": ".brand_kit_item_page",
    "BrandKitLogo": ".brand_kit_logo",
    "BrandKitLogoRoles": ".brand_kit_logo_roles",
    "CancelAvatarRealtimeResponse": ".cancel_avatar_realtime_response",
    "CancelAvatarRealtimeResponseEnvelope": ".cancel_avatar_realtime_response_envelope",
    "CaptionFileFormat": ".caption_file_format",
    "CaptionSetting": ".caption_setting",
    "CaptionStyle": ".caption_style",
    "CaptionStylePreset": ".caption_style_preset",
    "Clip": ".clip",
    "ClipStatus": ".clip_status",
    "ColorBackground": ".color_background",
    "CompiledNodeSummary": ".compiled_node_summary",
    "CompleteAssetBatchRequest": ".complete_asset_batch_request",
    "CompleteAssetBatchResponse": ".complete_asset_batch_response",
    "CompleteAssetBatchResponseEnvelope": ".complete_asset_batch_response_envelope",
    "CompleteAssetUploadRequest": ".complete_asset_upload_request",
    "CompleteAssetUploadResponse": ".complete_asset_upload_response",
    "CompleteAssetUploadResponseEnvelope": ".complete_asset_upload_response_envelope",
    "ContainerElement": ".container_element",
    "CreateAiClippingRequest": ".create_ai_clipping_request",
    "CreateAiClippingResponse": ".create_ai_clipping_response",
    "CreateAiClippingResponseEnvelope": ".create_ai_clipping_response_envelope",
    "CreateAssetUploadBatchRequest": ".create_asset_upload_batch_request",
    "CreateAssetUploadBatchResponse": ".create_asset_upload_batch_response",
    "CreateAssetUploadBatchResponseEnvelope": ".create_asset_upload_batch_response_envelope",
    "CreateAssetUploadRequest": ".create_asset_upload_request",
    "CreateAssetUploadResponse": ".create_asset_upload_response",
    "CreateAssetUploadResponseEnvelope": ".create_asset_upload_response_envelope",
    "CreateAssetUploadResponseUploadHeaders": ".create_asset_upload_response_upload_headers",
    "CreateAvatarConsentRequest": ".create_avatar_consent_request",
    "CreateAvatarConsentResponse": ".create_avatar_consent_response",
    "CreateAvatarConsentResponseEnvelope": ".create_avatar_consent_response_envelope",
    "CreateAvatarRealtimeAudio": ".create_avatar_realtime_audio",
    "CreateAvatarRealtimeResponse": ".create_avatar_realtime_response",
    "CreateAvatarRealtimeResponseEnvelope": ".create_avatar_realtime_response_envelope",
    "CreateAvatarRealtimeTextStream": ".create_avatar_realtime_text_stream",
    "CreateAvatarRealtimeTTS": ".create_avatar_realtime_tts",
    "CreateAvatarResponse": ".create_avatar_response",
    "CreateAvatarResponseEnvelope": ".create_avatar_response_envelope",
    "CreateAvatarVideoResponse": ".create_avatar_video_response",
    "CreateAvatarVideoResponseEnvelope": ".create_avatar_video_response_envelope",
    "CreateBackgroundRemovalRequest": ".create_background_removal_request",
    "CreateBatchVideoFromAvatar": ".create_batch_video_from_avatar",
    "CreateBatchVideoFromCinematicAvatar": ".create_batch_video_from_cinematic_avatar",
    "CreateBatchVideoFromCinematicAvatarAspectRatio": ".create_batch_video_from_cinematic_avatar_aspect_ratio",
    "CreateBatchVideoFromCinematicAvatarResolution": ".create_batch_video_from_cinematic_avatar_resolution",
    "CreateBatchVideoFromImage": ".create_batch_video_from_image",
    "CreateBatchVideoFromStudio": ".create_batch_video_from_studio",
    "CreateBrandGlossaryRequest": ".create_brand_glossary_request",
    "CreateBrandKitRequest": ".create_brand_kit_request",
    "CreateBrandKitResponse": ".create_brand_kit_response",
    "CreateBrandKitResponseEnvelope": ".create_brand_kit_response_envelope",
    "CreateDigitalTwinRequest": ".create_digital_twin_request",
    "CreateFillerWordRemovalRequest": ".create_filler_word_removal_request",
    "CreateFillerWordRemovalResponse": ".create_filler_word_removal_response",
    "CreateFillerWordRemovalResponseEnvelope": ".create_filler_word_removal_response_envelope",
    "CreateHyperframesRenderRequest": ".create_hyperframes_render_request",
    "CreateHyperframesRenderRequestFormat": ".create_hyperframes_render_request_format",
    "CreateHyperframesRenderRequestQuality": ".create_hyperframes_render_request_quality",
    "CreateHyperframesRenderRequestVariables": ".create_hyperframes_render_request_variables",
    "CreateHyperframesRenderResponse": ".create_hyperframes_render_response",
    "CreateHyperframesRenderResponseEnvelope": ".create_hyperframes_render_response_envelope",
    "CreateLipsyncBatchRequest": ".create_lipsync_batch_request",
    "CreateLipsyncBatchResponse": ".create_lipsync_batch_response",
    "CreateLipsyncBatchResponseEnvelope": ".create_lipsync_batch_response_envelope",
    "CreateLipsyncRequest": ".create_lipsync_request",
    "CreateModelAudioVoiceRequest": ".create_model_audio_voice_request",
    "CreateModelAudioVoiceResponse": ".create_model_audio_voice_response",
    "CreateModelAudioVoiceResponseEnvelope": ".create_model_audio_voice_response_envelope",
    "CreatePhotoAvatarRequest": ".create_photo_avatar_request",
    "CreatePodcastRequest": ".create_podcast_request",
    "CreatePodcastRequestDuration": ".create_podcast_request_duration",
    "CreatePodcastRequestLayout": ".create_podcast_request_layout",
    "CreatePromptAvatarRequest": ".create_prompt_avatar_request",
    "CreateProofreadRequest": ".create_proofread_request",
    "CreateProofreadResponse": ".create_proofread_response",
    "CreateProofreadResponseEnvelope": ".create_proofread_response_envelope",
    "CreateSpeechRequest": ".create_speech_request",
    "CreateSpeechResponseData": ".create_speech_response_data",
    "CreateSpeechResponseDataEnvelope": ".create_speech_response_data_envelope",
    "CreateVideoAgentRequest": ".create_video_agent_request",
    "CreateVideoAgentRequestOrientation": ".create_video_agent_request_orientation",
    "CreateVideoAgentResponse": ".create_video_agent_response",
    "CreateVideoAgentResponseEnvelope": ".create_video_agent_response_envelope",
    "CreateVideoAgentResponseStatus": ".create_video_agent_response_status",
    "CreateVideoBatchRequest": ".create_video_batch_request",
    "CreateVideoBatchResponse": ".create_video_batch_response",
    "CreateVideoBatchResponseEnvelope": ".create_video_batch_response_envelope",
    "CreateVideoFromAvatar": ".create_video_from_avatar",
    "CreateVideoFromCinematicAvatar": ".create_video_from_cinematic_avatar",
    "CreateVideoFromCinematicAvatarAspectRatio": ".create_video_from_cinematic_avatar_aspect_ratio",
    "CreateVideoFromCinematicAvatarResolution": ".create_video_from_cinematic_avatar_resolution",
    "CreateVideoFromImage": ".create_video_from_image",
    "CreateVideoFromStudio": ".create_video_from_studio",
    "CreateVideoQualityComparisonBatchRequest": ".create_video_quality_comparison_batch_request",
    "CreateVideoQualityComparisonBatchResponse": ".create_video_quality_comparison_batch_response",
    "CreateVideoQualityComparisonBatchResponseEnvelope": ".create_video_quality_comparison_batch_response_envelope",
    "CreateVideoTranslationBatchRequest": ".create_video_translation_batch_request",
    "CreateVideoTranslationBatchResponse": ".create_video_translation_batch_response",
    "CreateVideoTranslationBatchResponseEnvelope": ".create_video_translation_batch_response_envelope",
    "CreateVideoTranslationRequest": ".create_video_translation_request",
    "CreateVideoTranslationRequestFpsMode": ".create_video_translation_request_fps_mode",
    "CreateVideoTranslationRequestSrtRole": ".create_video_translation_request_srt_role",
    "CreateVoiceCloneV3Request": ".create_voice_clone_v3_request",
    "CreateWebhookEndpointRequest": ".create_webhook_endpoint_request",
    "CreateWorkflowRequest": ".create_workflow_request",
    "CreateWorkflowRequestMeta": ".create_workflow_request_meta",
    "CreateWorkflowRunRequest": ".create_workflow_run_request",
    "CreateWorkflowRunRequestInputs": ".create_workflow_run_request_inputs",
    "CreditPool": ".credit_pool",
    "DeleteAiClippingResponse": ".delete_ai_clipping_response",
    "DeleteAiClippingResponseEnvelope": ".delete_ai_clipping_response_envelope",
    "DeleteAssetV3Response": ".delete_asset_v3_response",
    "DeleteAssetV3ResponseEnvelope": ".delete_asset_v3_response_envelope",
    "DeleteBrandGlossaryResponse": ".delete_brand_glossary_response",
    "DeleteBrandGlossaryResponseEnvelope": ".delete_brand_glossary_response_envelope",
    "DeleteBrandKitResponse": ".delete_brand_kit_response",
    "DeleteBrandKitResponseEnvelope": ".delete_brand_kit_response_envelope",
    "DeleteHyperframesRenderResponse": ".delete_hyperframes_render_response",
    "DeleteHyperframesRenderResponseEnvelope": ".delete_hyperframes_render_response_envelope",
    "DeleteModelAudioVoiceResponse": ".delete_model_audio_voice_response",
    "DeleteModelAudioVoiceResponseEnvelope": ".delete_model_audio_voice_response_envelope",
    "DeleteVideoResponse": ".delete_video_response",
    "DeleteVideoResponseEnvelope": ".delete_video_response_envelope",
    "DeleteWebhookEndpointResponse": ".delete_webhook_endpoint_response",
    "DeleteWebhookEndpointResponseData": ".delete_webhook_endpoint_response_data",
    "DeleteWebhookEndpointResponseError": ".delete_webhook_endpoint_response_error",
    "DesignVoiceRequest": ".design_voice_request",
    "DesignVoiceResponseData": ".design_voice_response_data",
    "DesignVoiceResponseDataEnvelope": ".design_voice_response_data_envelope",
    "DoNotTranslateEntry": ".do_not_translate_entry",
    "DoNotTranslateEntryWrite": ".do_not_translate_entry_write",
    "DownloadSRTResponse": ".download_srt_response",
    "DownloadSRTResponseEnvelope": ".download_srt_response_envelope",
    "ElevenLabsEngineSettings": ".eleven_labs_engine_settings",
    "ElevenLabsModel": ".eleven_labs_model",
    "ErrorEnvelope": ".error_envelope",
    "Expressiveness": ".expressiveness",
    "FillerWordRemovalDetail": ".filler_word_removal_detail",
    "FillerWordRemovalDetailEnvelope": ".filler_word_removal_detail_envelope",
    "FillerWordRemovalDetailJobStatus": ".filler_word_removal_detail_job_status",
    "FishEngineSettings": ".fish_engine_settings",
    "FishModel": ".fish_model",
    "ForcedTranslationEntry": ".forced_translation_entry",
    "ForcedTranslationEntryWrite": ".forced_translation_entry_write",
    "GenerateFromTemplateV3Request": ".generate_from_template_v3_request",
    "GenerateFromTemplateV3RequestVariables": ".generate_from_template_v3_request_variables",
    "GenerateVideoRequest": ".generate_video_request",
    "GenerateVideoResponse": ".generate_video_response",
    "GenerateVideoResponseEnvelope": ".generate_video_response_envelope",
    "GetAssetV3Response": ".get_asset_v3_response",
    "GetAssetV3ResponseEnvelope": ".get_asset_v3_response_envelope",
    "GetAssetV3ResponsePage": ".get_asset_v3_response_page",
    "GetSessionResponse": ".get_session_response",
    "GetSessionResponseEnvelope": ".get_session_response_envelope",
    "GetSessionResponseStatus": ".get_session_response_status",
    "GetVideoScenesResponse": ".get_video_scenes_response",
    "GetVideoScenesResponseError": ".get_video_scenes_response_error",
    "GetVideoTranslationCaptionFormat": ".get_video_translation_caption_format",
    "GraphListBinding": ".graph_list_binding",
    "GraphLiteralBinding": ".graph_literal_binding",
    "GraphNodeOutputBinding": ".graph_node_output_binding",
    "GraphObjectBinding": ".graph_object_binding",
    "GraphObjectBindingFields": ".graph_object_binding_fields",
    "GraphRunInputBinding": ".graph_run_input_binding",
    "HighlightOutputSettings": ".highlight_output_settings",
    "HyperframesAspectRatio": ".hyperframes_aspect_ratio",
    "HyperframesRenderDetail": ".hyperframes_render_detail",
    "HyperframesRenderDetailEnvelope": ".hyperframes_render_detail_envelope",
    "HyperframesRenderDetailFormat": ".hyperframes_render_detail_format",
    "HyperframesRenderDetailPage": ".hyperframes_render_detail_page",
    "HyperframesRenderDetailQuality": ".hyperframes_render_detail_quality",
    "HyperframesRenderStatus": ".hyperframes_render_status",
    "HyperframesResolution": ".hyperframes_resolution",
    "IconAssetItem": ".icon_asset_item",
    "ImageAssetItem": ".image_asset_item",
    "ImageBackground": ".image_background",
    "ImageElement": ".image_element",
    "ImageScene": ".image_scene",
    "JobStatus": ".job_status",
    "LipsyncCreateResponse": ".lipsync_create_response",
    "LipsyncCreateResponseEnvelope": ".lipsync_create_response_envelope",
    "LipsyncDeleteResponse": ".lipsync_delete_response",
    "LipsyncDeleteResponseEnvelope": ".lipsync_delete_response_envelope",
    "LipsyncDetail": ".lipsync_detail",
    "LipsyncDetailEnvelope": ".lipsync_detail_envelope",
    "LipsyncDetailPage": ".lipsync_detail_page",
    "ListAvatarGroupsOwnership": ".list_avatar_groups_ownership",
    "ListAvatarLooksAvatarType": ".list_avatar_looks_avatar_type",
    "ListAvatarLooksOwnership": ".list_avatar_looks_ownership",
    "ListVoicesV3Type": ".list_voices_v3_type",
    "ListWebhookEventsEventType": ".list_webhook_events_event_type",
    "ModelAudioVoiceMode": ".model_audio_voice_mode",
    "ModelAudioVoiceResponse": ".model_audio_voice_response",
    "ModelAudioVoiceResponseEnvelope": ".model_audio_voice_response_envelope",
    "ModelAudioVoiceResponsePage": ".model_audio_voice_response_page",
    "NodeTypeCatalogResponse": ".node_type_catalog_response",
    "NodeTypeCatalogResponseEnvelope": ".node_type_catalog_response_envelope",
    "NodeTypeFamilyEntry": ".node_type_family_entry",
    "NodeTypeLifecycle": ".node_type_lifecycle",
    "NodeTypePortEntry": ".node_type_port_entry",
    "NodeTypeVariantEntry": ".node_type_variant_entry",
    "NodeTypeVariantEntryConfigSchema": ".node_type_variant_entry_config_schema",
    "OutputAspectRatio": ".output_aspect_ratio",
    "OutputDuration": ".output_duration",
    "PlaceholderElement": ".placeholder_element",
    "PlaybackInput": ".playback_input",
    "PlaybackInputMode": ".playback_input_mode",
    "PodcastCreateResponse": ".podcast_create_response",
    "PodcastCreateResponseEnvelope": ".podcast_create_response_envelope",
    "PodcastCreateResponseStatus": ".podcast_create_response_status",
    "PodcastDeleteResponse": ".podcast_delete_response",
    "PodcastDeleteResponseEnvelope": ".podcast_delete_response_envelope",
    "PodcastDetail": ".podcast_detail",
    "PodcastDetailEnvelope": ".podcast_detail_envelope",
    "PodcastDetailPage": ".podcast_detail_page",
    "PodcastDetailStatus": ".podcast_detail_status",
    "PromptAvatarAspectRatio": ".prompt_avatar_aspect_ratio",
    "ProofreadDetail": ".proofread_detail",
    "ProofreadDetailEnvelope": ".proofread_detail_envelope",
    "ProofreadStatus": ".proofread_status",
    "PublicWorkflowNodeStatus": ".public_workflow_node_status",
    "PublicWorkflowRunStatus": ".public_workflow_run_status",
    "PublishVersionRequest": ".publish_version_request",
    "RotateSecretResponseData": ".rotate_secret_response_data",
    "RotateSecretResponseDataEnvelope": ".rotate_secret_response_data_envelope",
    "Scene": ".scene",
    "ScriptVoiceSettings": ".script_voice_settings",
    "SearchAssetsScope": ".search_assets_scope",
    "SearchAssetsType": ".search_assets_type",
    "SearchAudioSoundsType": ".search_audio_sounds_type",
    "SendMessageRequest": ".send_message_request",
    "SendMessageResponse": ".send_message_response",
    "SendMessageResponseEnvelope": ".send_message_response_envelope",
    "SessionListItem": ".session_list_item",
    "SessionListItemPage": ".session_list_item_page",
    "SessionMessage": ".session_message",
    "SessionMessageType": ".session_message_type",
    "SessionMode": ".session_mode",
    "SessionResource": ".session_resource",
    "SessionResourceEnvelope": ".session_resource_envelope",
    "SessionResourceMetadata": ".session_resource_metadata",
    "SilenceScriptEntry": ".silence_script_entry",
    "StandardAPIError": ".standard_api_error",
    "StandardAPIErrorDetail": ".standard_api_error_detail",
    "StarfishEngineSettings": ".starfish_engine_settings",
    "StockVoiceConfig": ".stock_voice_config",
    "StopSessionRequest": ".stop_session_request",
    "StopSessionResponse": ".stop_session_response",
    "StopSessionResponseEnvelope": ".stop_session_response_envelope",
    "StreamSpeechRequest": ".stream_speech_request",
    "StudioAvatarInput": ".studio_avatar_input",
    "StudioColorBackgroundInput": ".studio_color_background_input",
    "StyleItem": ".style_item",
    "StyleItemPage": ".style_item_page",
    "SubscriptionCredits": ".subscription_credits",
    "SubscriptionInfo": ".subscription_info",
    "SubscriptionTier": ".subscription_tier",
    "TemplateAudioVariable": ".template_audio_variable",
    "TemplateCharacterVariable": ".template_character_variable",
    "TemplateCharacterVariableCharacterType": ".template_character_variable_character_type",
    "TemplateDetailV3": ".template_detail_v3",
    "TemplateDetailV3Envelope": ".template_detail_v3_envelope",
    "TemplateDetailV3Variables": ".template_detail_v3_variables",
    "TemplateImageVariable": ".template_image_variable",
    "TemplateImageVariableFit": ".template_image_variable_fit",
    "TemplateListItemV3": ".template_list_item_v3",
    "TemplateListItemV3Page": ".template_list_item_v3_page",
    "TemplateSceneV3": ".template_scene_v3",
    "TemplateSceneVariableRef": ".template_scene_variable_ref",
    "TemplateSubtitlePosition": ".template_subtitle_position",
    "TemplateSubtitleSettings": ".template_subtitle_settings",
    "TemplateTextVariable": ".template_text_variable",
    "TemplateVideoDimension": ".template_video_dimension",
    "TemplateVideoVariable": ".template_video_variable",
    "TemplateVideoVariableFit": ".template_video_variable_fit",
    "TemplateVideoVariablePlayStyle": ".template_video_variable_play_style",
    "TemplateVoiceVariable": ".template_voice_variable",
    "TextScriptEntry": ".text_script_entry",
    "TextToSpeechRequest": ".text_to_speech_request",
    "TextToSpeechResponseData": ".text_to_speech_response_data",
    "TextToSpeechResponseDataEnvelope": ".text_to_speech_response_data_envelope",
    "UpdateAvatarGroupRequest": ".update_avatar_group_request",
    "UpdateAvatarLookRequest": ".update_avatar_look_request",
    "UpdateBrandGlossaryRequest": ".update_brand_glossary_request",
    "UpdateBrandKitColorRoles": ".update_brand_kit_color_roles",
    "UpdateBrandKitFontRole": ".update_brand_kit_font_role",
    "UpdateBrandKitFontRoles": ".update_brand_kit_font_roles",
    "UpdateBrandKitLogoRoles": ".update_brand_kit_logo_roles",
    "UpdateBrandKitRequest": ".update_brand_kit_request",
    "UpdateLipsyncRequest": ".update_lipsync_request",
    "UpdateVideoTranslationRequest": ".update_video_translation_request",
    "UpdateWebhookEndpointRequest": ".update_webhook_endpoint_request",
    "UpdateWorkflowDraftRequest": ".update_workflow_draft_request",
    "UploadAssetBody": ".upload_asset_body",
    "UploadAssetV3Response": ".upload_asset_v3_response",
    "UploadAssetV3ResponseEnvelope": ".upload_asset_v3_response_envelope",
    "UploadSRTRequest": ".upload_srt_request",
    "UsageBasedInfo": ".usage_based_info",
    "UserInfoResponse": ".user_info_response",
    "UserInfoResponseEnvelope": ".user_info_response_envelope",
    "VideoAspectRatio": ".video_aspect_ratio",
    "VideoBackground": ".video_background",
    "VideoBatchDetail": ".video_batch_detail",
    "VideoBatchDetailCountsByStatus": ".video_batch_detail_counts_by_status",
    "VideoBatchDetailEnvelope": ".video_batch_detail_envelope",
    "VideoBatchItem": ".video_batch_item",
    "VideoBatchItemError": ".video_batch_item_error",
    "VideoCaption": ".video_caption",
    "VideoContext": ".video_context",
    "VideoDetail": ".video_detail",
    "VideoDetailEnvelope": ".video_detail_envelope",
    "VideoDetailPage": ".video_detail_page",
    "VideoElement": ".video_element",
    "VideoOutputFormat": ".video_output_format",
    "VideoQualityComparisonBatchCounts": ".video_quality_comparison_batch_counts",
    "VideoQualityComparisonBatchItem": ".video_quality_comparison_batch_item",
    "VideoQualityComparisonBatchResponse": ".video_quality_comparison_batch_response",
    "VideoQualityComparisonBatchResponseEnvelope": ".video_quality_comparison_batch_response_envelope",
    "VideoQualityComparisonError": ".video_quality_comparison_error",
    "VideoQualityComparisonRequest": ".video_quality_comparison_request",
    "VideoQualityComparisonResponse": ".video_quality_comparison_response",
    "VideoQualityComparisonResponseEnvelope": ".video_quality_comparison_response_envelope",
    "VideoQualityComparisonResult": ".video_quality_comparison_result",
    "VideoQualityComparisonResultWinnerSide": ".video_quality_comparison_result_winner_side",
    "VideoQualityJobStatus": ".video_quality_job_status",
    "VideoQualityQuestionId": ".video_quality_question_id",
    "VideoResolution": ".video_resolution",
    "VideoScene": ".video_scene",
    "VideoScenesResponse": ".video_scenes_response",
    "VideoStatus": ".video_status",
    "VideoStatusEntry": ".video_status_entry",
    "VideoStatusEntryError": ".video_status_entry_error",
    "VideoStatusEntryPage": ".video_status_entry_page",
    "VideoTranslationCaption": ".video_translation_caption",
    "VideoTranslationCaptionEnvelope": ".video_translation_caption_envelope",
    "VideoTranslationCreateResponse": ".video_translation_create_response",
    "VideoTranslationCreateResponseEnvelope": ".video_translation_create_response_envelope",
    "VideoTranslationDeleteResponse": ".video_translation_delete_response",
    "VideoTranslationDeleteResponseEnvelope": ".video_translation_delete_response_envelope",
    "VideoTranslationDetail": ".video_translation_detail",
    "VideoTranslationDetailEnvelope": ".video_translation_detail_envelope",
    "VideoTranslationDetailPage": ".video_translation_detail_page",
    "VideoTranslationLanguagesResponse": ".video_translation_languages_response",
    "VideoTranslationLanguagesResponseEnvelope": ".video_translation_languages_response_envelope",
    "VideoTranslationMode": ".video_translation_mode",
    "VideoTranslationStatus": ".video_translation_status",
    "VideoTrim": ".video_trim",
    "VideoTTSVoiceFailureReason": ".video_tts_voice_failure_reason",
    "VideoTTSVoiceStatus": ".video_tts_voice_status",
    "VoiceCloneCreateV3Response": ".voice_clone_create_v3_response",
    "VoiceCloneCreateV3ResponseEnvelope": ".voice_clone_create_v3_response_envelope",
    "VoiceDeleteV3Response": ".voice_delete_v3_response",
    "VoiceDeleteV3ResponseEnvelope": ".voice_delete_v3_response_envelope",
    "VoiceDetailV3": ".voice_detail_v3",
    "VoiceDetailV3Envelope": ".voice_detail_v3_envelope",
    "VoiceDetailV3Status": ".voice_detail_v3_status",
    "VoiceSettingsInput": ".voice_settings_input",
    "WalletCurrency": ".wallet_currency",
    "WalletInfo": ".wallet_info",
    "WatermarkInput": ".watermark_input",
    "WatermarkPlacement": ".watermark_placement",
    "WatermarkPosition": ".watermark_position",
    "WebhookEndpointResponse": ".webhook_endpoint_response",
    "WebhookEndpointResponseEnvelope": ".webhook_endpoint_response_envelope",
    "WebhookEndpointResponsePage": ".webhook_endpoint_response_page",
    "WebhookEventResponse": ".webhook_event_response",
    "WebhookEventResponseEventData": ".webhook_event_response_event_data",
    "WebhookEventResponsePage": ".webhook_event_response_page",
    "WebhookEventType": ".webhook_event_type",
    "WebhookEventTypeItem": ".webhook_event_type_item",
    "WebhookEventTypeItemPage": ".webhook_event_type_item_page",
    "WordWithTimestamp": ".word_with_timestamp",
    "WorkflowDefinitionListItem": ".workflow_definition_list_item",
    "WorkflowDefinitionListItemPage": ".workflow_definition_list_item_page",
    "WorkflowDefinitionResponse": ".workflow_definition_response",
    "WorkflowDefinitionResponseEnvelope": ".workflow_definition_response_envelope",
    "WorkflowDefinitionResponseMeta": ".workflow_definition_response_meta",
    "WorkflowDefinitionStatus": ".workflow_definition_status",
    "WorkflowGraphInputDecl": ".workflow_graph_input_decl",
    "WorkflowGraphNode": ".workflow_graph_node",
    "WorkflowGraphNodeBindings": ".workflow_graph_node_bindings",
    "WorkflowGraphNodeConfig": ".workflow_graph_node_config",
    "WorkflowGraphOutputDecl": ".workflow_graph_output_decl",
    "WorkflowProductGraph": ".workflow_product_graph",
    "WorkflowProductGraphInputs": ".workflow_product_graph_inputs",
    "WorkflowProductGraphOutputs": ".workflow_product_graph_outputs",
    "WorkflowProductGraphView": ".workflow_product_graph_view",
    "WorkflowProductGraphViewInputs": ".workflow_product_graph_view_inputs",
    "WorkflowProductGraphViewOutputs": ".workflow_product_graph_view_outputs",
    "WorkflowRunError": ".workflow_run_error",
    "WorkflowRunListItem": ".workflow_run_list_item",
    "WorkflowRunListItemPage": ".workflow_run_list_item_page",
    "WorkflowRunNodeItem": ".workflow_run_node_item",
    "WorkflowRunNodeItemPage": ".workflow_run_node_item_page",
    "WorkflowRunOutput": ".workflow_run_output",
    "WorkflowRunOutputDelivery": ".workflow_run_output_delivery",
    "WorkflowRunOutputStatus": ".workflow_run_output_status",
    "WorkflowRunProgress": ".workflow_run_progress",
    "WorkflowRunResponse": ".workflow_run_response",
    "WorkflowRunResponseEnvelope": ".workflow_run_response_envelope",
    "WorkflowRunWorkflowRef": ".workflow_run_workflow_ref",
    "WorkflowValueType": ".workflow_value_type",
    "WorkflowVersionListItem": ".workflow_version_list_item",
    "WorkflowVersionListItemPage": ".workflow_version_list_item_page",
    "WorkflowVersionRef": ".workflow_version_ref",
    "WorkflowVersionResponse": ".workflow_version_response",
    "WorkflowVersionResponseEnvelope": ".workflow_version_response_envelope",
}

__all__ = (
    "AiClippingDetail",
    "AiClippingDetailEnvelope",
    "AiClippingDetailPage",
    "AppendTextDeltaRequest",
    "AppendTextDeltaResponse",
    "AppendTextDeltaResponseEnvelope",
    "AssetBase64",
    "AssetId",
    "AssetSearchItemPage",
    "AssetUploadBatchItem",
    "AssetUploadBatchItemUploadHeaders",
    "AssetUploadItem",
    "AssetUrl",
    "AudioContentType",
    "AudioScriptEntry",
    "AudioSoundItem",
    "AudioSoundItemPage",
    "AudioVoiceItem",
    "AudioVoiceItemPage",
    "AudioVoiceType",
    "AutoReloadInfo",
    "AvatarElement",
    "AvatarEngineTier",
    "AvatarError",
    "AvatarFit",
    "AvatarGroupDeleteResponse",
    "AvatarGroupDeleteResponseEnvelope",
    "AvatarGroupItem",
    "AvatarGroupItemEnvelope",
    "AvatarGroupItemPage",
    "AvatarIIIEngineConfig",
    "AvatarIVEngineConfig",
    "AvatarLookDeleteResponse",
    "AvatarLookDeleteResponseEnvelope",
    "AvatarLookItem",
    "AvatarLookItemEnvelope",
    "AvatarLookItemPage",
    "AvatarLookItemPreferredOrientation",
    "AvatarLookType",
    "AvatarRealtimeStatusResponse",
    "AvatarRealtimeStatusResponseEnvelope",
    "AvatarRealtimeStatusResponseStatus",
    "AvatarStatus",
    "AvatarVEngineConfig",
    "AvatarVideoScene",
    "BackgroundRemovalDeleteResponse",
    "BackgroundRemovalDeleteResponseEnvelope",
    "BackgroundRemovalJob",
    "BackgroundRemovalJobEnvelope",
    "BackgroundRemovalJobLayers",
    "BackgroundRemovalJobPage",
    "BackgroundSetting",
    "BackgroundSettingType",
    "BatchItemStatus",
    "BatchStatus",
    "BillingType",
    "BrandGlossaryDetail",
    "BrandGlossaryDetailEnvelope",
    "BrandGlossaryItem",
    "BrandGlossaryItemPage",
    "BrandGlossaryTerm",
    "BrandGlossaryTermWrite",
    "BrandKitColorRoles",
    "BrandKitDetail",
    "BrandKitDetailEnvelope",
    "BrandKitDetailStatus",
    "BrandKitFont",
    "BrandKitFontRole",
    "BrandKitFontRoles",
    "BrandKitItem",
    "BrandKitItemPage",
    "BrandKitLogo",
    "BrandKitLogoRoles",
    "CancelAvatarRealtimeResponse",
    "CancelAvatarRealtimeResponseEnvelope",
    "CaptionFileFormat",
    "CaptionSetting",
    "CaptionStyle",
    "CaptionStylePreset",
    "Clip",
    "ClipStatus",
    "ColorBackground",
    "CompiledNodeSummary",
    "CompleteAssetBatchRequest",
    "CompleteAssetBatchResponse",
    "CompleteAssetBatchResponseEnvelope",
    "CompleteAssetUploadRequest",
    "CompleteAssetUploadResponse",
    "CompleteAssetUploadResponseEnvelope",
    "ContainerElement",
    "CreateAiClippingRequest",
    "CreateAiClippingResponse",
    "CreateAiClippingResponseEnvelope",
    "CreateAssetUploadBatchRequest",
    "CreateAssetUploadBatchResponse",
    "CreateAssetUploadBatchResponseEnvelope",
    "CreateAssetUploadRequest",
    "CreateAssetUploadResponse",
    "CreateAssetUploadResponseEnvelope",
    "CreateAssetUploadResponseUploadHeaders",
    "CreateAvatarConsentRequest",
    "CreateAvatarConsentResponse",
    "CreateAvatarConsentResponseEnvelope",
    "CreateAvatarRealtimeAudio",
    "CreateAvatarRealtimeResponse",
    "CreateAvatarRealtimeResponseEnvelope",
    "CreateAvatarRealtimeTextStream",
    "CreateAvatarRealtimeTTS",
    "CreateAvatarResponse",
    "CreateAvatarResponseEnvelope",
    "CreateAvatarVideoResponse",
    "CreateAvatarVideoResponseEnvelope",
    "CreateBackgroundRemovalRequest",
    "CreateBatchVideoFromAvatar",
    "CreateBatchVideoFromCinematicAvatar",
    "CreateBatchVideoFromCinematicAvatarAspectRatio",
    "CreateBatchVideoFromCinematicAvatarResolution",
    "CreateBatchVideoFromImage",
    "CreateBatchVideoFromStudio",
    "CreateBrandGlossaryRequest",
    "CreateBrandKitRequest",
    "CreateBrandKitResponse",
    "CreateBrandKitResponseEnvelope",
    "CreateDigitalTwinRequest",
    "CreateFillerWordRemovalRequest",
    "CreateFillerWordRemovalResponse",
    "CreateFillerWordRemovalResponseEnvelope",
    "CreateHyperframesRenderRequest",
    "CreateHyperframesRenderRequestFormat",
    "CreateHyperframesRenderRequestQuality",
    "CreateHyperframesRenderRequestVariables",
    "CreateHyperframesRenderResponse",
    "CreateHyperframesRenderResponseEnvelope",
    "CreateLipsyncBatchRequest",
    "CreateLipsyncBatchResponse",
    "CreateLipsyncBatchResponseEnvelope",
    "CreateLipsyncRequest",
    "CreateModelAudioVoiceRequest",
    "CreateModelAudioVoiceResponse",
    "CreateModelAudioVoiceResponseEnvelope",
    "CreatePhotoAvatarRequest",
    "CreatePodcastRequest",
    "CreatePodcastRequestDuration",
    "CreatePodcastRequestLayout",
    "CreatePromptAvatarRequest",
    "CreateProofreadRequest",
    "CreateProofreadResponse",
    "CreateProofreadResponseEnvelope",
    "CreateSpeechRequest",
    "CreateSpeechResponseData",
    "CreateSpeechResponseDataEnvelope",
    "CreateVideoAgentRequest",
    "CreateVideoAgentRequestOrientation",
    "CreateVideoAgentResponse",
    "CreateVideoAgentResponseEnvelope",
    "CreateVideoAgentResponseStatus",
    "CreateVideoBatchRequest",
    "CreateVideoBatchResponse",
    "CreateVideoBatchResponseEnvelope",
    "CreateVideoFromAvatar",
    "CreateVideoFromCinematicAvatar",
    "CreateVideoFromCinematicAvatarAspectRatio",
    "CreateVideoFromCinematicAvatarResolution",
    "CreateVideoFromImage",
    "CreateVideoFromStudio",
    "CreateVideoQualityComparisonBatchRequest",
    "CreateVideoQualityComparisonBatchResponse",
    "CreateVideoQualityComparisonBatchResponseEnvelope",
    "CreateVideoTranslationBatchRequest",
    "CreateVideoTranslationBatchResponse",
    "CreateVideoTranslationBatchResponseEnvelope",
    "CreateVideoTranslationRequest",
    "CreateVideoTranslationRequestFpsMode",
    "CreateVideoTranslationRequestSrtRole",
    "CreateVoiceCloneV3Request",
    "CreateWebhookEndpointRequest",
    "CreateWorkflowRequest",
    "CreateWorkflowRequestMeta",
    "CreateWorkflowRunRequest",
    "CreateWorkflowRunRequestInputs",
    "CreditPool",
    "DeleteAiClippingResponse",
    "DeleteAiClippingResponseEnvelope",
    "DeleteAssetV3Response",
    "DeleteAssetV3ResponseEnvelope",
    "DeleteBrandGlossaryResponse",
    "DeleteBrandGlossaryResponseEnvelope",
    "DeleteBrandKitResponse",
    "DeleteBrandKitResponseEnvelope",
    "DeleteHyperframesRenderResponse",
    "DeleteHyperframesRenderResponseEnvelope",
    "DeleteModelAudioVoiceResponse",
    "DeleteModelAudioVoiceResponseEnvelope",
    "DeleteVideoResponse",
    "DeleteVideoResponseEnvelope",
    "DeleteWebhookEndpointResponse",
    "DeleteWebhookEndpointResponseData",
    "DeleteWebhookEndpointResponseError",
    "DesignVoiceRequest",
    "DesignVoiceResponseData",
    "DesignVoiceResponseDataEnvelope",
    "DoNotTranslateEntry",
    "DoNotTranslateEntryWrite",
    "DownloadSRTResponse",
    "DownloadSRTResponseEnvelope",
    "ElevenLabsEngineSettings",
    "ElevenLabsModel",
    "ErrorEnvelope",
    "Expressiveness",
    "FillerWordRemovalDetail",
    "FillerWordRemovalDetailEnvelope",
    "FillerWordRemovalDetailJobStatus",
    "FishEngineSettings",
    "FishModel",
    "ForcedTranslationEntry",
    "ForcedTranslationEntryWrite",
    "GenerateFromTemplateV3Request",
    "GenerateFromTemplateV3RequestVariables",
    "GenerateVideoRequest",
    "GenerateVideoResponse",
    "GenerateVideoResponseEnvelope",
    "GetAssetV3Response",
    "GetAssetV3ResponseEnvelope",
    "GetAssetV3ResponsePage",
    "GetSessionResponse",
    "GetSessionResponseEnvelope",
    "GetSessionResponseStatus",
    "GetVideoScenesResponse",
    "GetVideoScenesResponseError",
    "GetVideoTranslationCaptionFormat",
    "GraphListBinding",
    "GraphLiteralBinding",
    "GraphNodeOutputBinding",
    "GraphObjectBinding",
    "GraphObjectBindingFields",
    "GraphRunInputBinding",
    "HighlightOutputSettings",
    "HyperframesAspectRatio",
    "HyperframesRenderDetail",
    "HyperframesRenderDetailEnvelope",
    "HyperframesRenderDetailFormat",
    "HyperframesRenderDetailPage",
    "HyperframesRenderDetailQuality",
    "HyperframesRenderStatus",
    "HyperframesResolution",
    "IconAssetItem",
    "ImageAssetItem",
    "ImageBackground",
    "ImageElement",
    "ImageScene",
    "JobStatus",
    "LipsyncCreateResponse",
    "LipsyncCreateResponseEnvelope",
    "LipsyncDeleteResponse",
    "LipsyncDeleteResponseEnvelope",
    "LipsyncDetail",
    "LipsyncDetailEnvelope",
    "LipsyncDetailPage",
    "ListAvatarGroupsOwnership",
    "ListAvatarLooksAvatarType",
    "ListAvatarLooksOwnership",
    "ListVoicesV3Type",
    "ListWebhookEventsEventType",
    "ModelAudioVoiceMode",
    "ModelAudioVoiceResponse",
    "ModelAudioVoiceResponseEnvelope",
    "ModelAudioVoiceResponsePage",
    "NodeTypeCatalogResponse",
    "NodeTypeCatalogResponseEnvelope",
    "NodeTypeFamilyEntry",
    "NodeTypeLifecycle",
    "NodeTypePortEntry",
    "NodeTypeVariantEntry",
    "NodeTypeVariantEntryConfigSchema",
    "OutputAspectRatio",
    "OutputDuration",
    "PlaceholderElement",
    "PlaybackInput",
    "PlaybackInputMode",
    "PodcastCreateResponse",
    "PodcastCreateResponseEnvelope",
    "PodcastCreateResponseStatus",
    "PodcastDeleteResponse",
    "PodcastDeleteResponseEnvelope",
    "PodcastDetail",
    "PodcastDetailEnvelope",
    "PodcastDetailPage",
    "PodcastDetailStatus",
    "PromptAvatarAspectRatio",
    "ProofreadDetail",
    "ProofreadDetailEnvelope",
    "ProofreadStatus",
    "PublicWorkflowNodeStatus",
    "PublicWorkflowRunStatus",
    "PublishVersionRequest",
    "RotateSecretResponseData",
    "RotateSecretResponseDataEnvelope",
    "Scene",
    "ScriptVoiceSettings",
    "SearchAssetsScope",
    "SearchAssetsType",
    "SearchAudioSoundsType",
    "SendMessageRequest",
    "SendMessageResponse",
    "SendMessageResponseEnvelope",
    "SessionListItem",
    "SessionListItemPage",
    "SessionMessage",
    "SessionMessageType",
    "SessionMode",
    "SessionResource",
    "SessionResourceEnvelope",
    "SessionResourceMetadata",
    "SilenceScriptEntry",
    "StandardAPIError",
    "StandardAPIErrorDetail",
    "StarfishEngineSettings",
    "StockVoiceConfig",
    "StopSessionRequest",
    "StopSessionResponse",
    "StopSessionResponseEnvelope",
    "StreamSpeechRequest",
    "StudioAvatarInput",
    "StudioColorBackgroundInput",
    "StyleItem",
    "StyleItemPage",
    "SubscriptionCredits",
    "SubscriptionInfo",
    "SubscriptionTier",
    "TemplateAudioVariable",
    "TemplateCharacterVariable",
    "TemplateCharacterVariableCharacterType",
    "TemplateDetailV3",
    "TemplateDetailV3Envelope",
    "TemplateDetailV3Variables",
    "TemplateImageVariable",
    "TemplateImageVariableFit",
    "TemplateListItemV3",
    "TemplateListItemV3Page",
    "TemplateSceneV3",
    "TemplateSceneVariableRef",
    "TemplateSubtitlePosition",
    "TemplateSubtitleSettings",
    "TemplateTextVariable",
    "TemplateVideoDimension",
    "TemplateVideoVariable",
    "TemplateVideoVariableFit",
    "TemplateVideoVariablePlayStyle",
    "TemplateVoiceVariable",
    "TextScriptEntry",
    "TextToSpeechRequest",
    "TextToSpeechResponseData",
    "TextToSpeechResponseDataEnvelope",
    "UpdateAvatarGroupRequest",
    "UpdateAvatarLookRequest",
    "UpdateBrandGlossaryRequest",
    "UpdateBrandKitColorRoles",
    "UpdateBrandKitFontRole",
    "UpdateBrandKitFontRoles",
    "UpdateBrandKitLogoRoles",
    "UpdateBrandKitRequest",
    "UpdateLipsyncRequest",
    "UpdateVideoTranslationRequest",
    "UpdateWebhookEndpointRequest",
    "UpdateWorkflowDraftRequest",
    "UploadAssetBody",
    "UploadAssetV3Response",
    "UploadAssetV3ResponseEnvelope",
    "UploadSRTRequest",
    "UsageBasedInfo",
    "UserInfoResponse",
    "UserInfoResponseEnvelope",
    "VideoAspectRatio",
    "VideoBackground",
    "VideoBatchDetail",
    "VideoBatchDetailCountsByStatus",
    "VideoBatchDetailEnvelope",
    "VideoBatchItem",
    "VideoBatchItemError",
    "VideoCaption",
    "VideoContext",
    "VideoDetail",
    "VideoDetailEnvelope",
    "VideoDetailPage",
    "VideoElement",
    "VideoOutputFormat",
    "VideoQualityComparisonBatchCounts",
    "VideoQualityComparisonBatchItem",
    "VideoQualityComparisonBatchResponse",
    "VideoQualityComparisonBatchResponseEnvelope",
    "VideoQualityComparisonError",
    "VideoQualityComparisonRequest",
    "VideoQualityComparisonResponse",
    "VideoQualityComparisonResponseEnvelope",
    "VideoQualityComparisonResult",
    "VideoQualityComparisonResultWinnerSide",
    "VideoQualityJobStatus",
    "VideoQualityQuestionId",
    "VideoResolution",
    "VideoScene",
    "VideoScenesResponse",
    "VideoStatus",
    "VideoStatusEntry",
    "VideoStatusEntryError",
    "VideoStatusEntryPage",
    "VideoTranslationCaption",
    "VideoTranslationCaptionEnvelope",
    "VideoTranslationCreateResponse",
    "VideoTranslationCreateResponseEnvelope",
    "VideoTranslationDeleteResponse",
    "VideoTranslationDeleteResponseEnvelope",
    "VideoTranslationDetail",
    "VideoTranslationDetailEnvelope",
    "VideoTranslationDetailPage",
    "VideoTranslationLanguagesResponse",
    "VideoTranslationLanguagesResponseEnvelope",
    "VideoTranslationMode",
    "VideoTranslationStatus",
    "VideoTrim",
    "VideoTTSVoiceFailureReason",
    "VideoTTSVoiceStatus",
    "VoiceCloneCreateV3Response",
    "VoiceCloneCreateV3ResponseEnvelope",
    "VoiceDeleteV3Response",
    "VoiceDeleteV3ResponseEnvelope",
    "VoiceDetailV3",
    "VoiceDetailV3Envelope",
    "VoiceDetailV3Status",
    "VoiceSettingsInput",
    "WalletCurrency",
    "WalletInfo",
    "WatermarkInput",
    "WatermarkPlacement",
    "WatermarkPosition",
    "WebhookEndpointResponse",
    "WebhookEndpointResponseEnvelope",
    "WebhookEndpointResponsePage",
    "WebhookEventResponse",
    "WebhookEventResponseEventData",
    "WebhookEventResponsePage",
    "WebhookEventType",
    "WebhookEventTypeItem",
    "WebhookEventTypeItemPage",
    "WordWithTimestamp",
    "WorkflowDefinitionListItem",
    "WorkflowDefinitionListItemPage",
    "WorkflowDefinitionResponse",
    "WorkflowDefinitionResponseEnvelope",
    "WorkflowDefinitionResponseMeta",
    "WorkflowDefinitionStatus",
    "WorkflowGraphInputDecl",
    "WorkflowGraphNode",
    "WorkflowGraphNodeBindings",
    "WorkflowGraphNodeConfig",
    "WorkflowGraphOutputDecl",
    "WorkflowProductGraph",
    "WorkflowProductGraphInputs",
    "WorkflowProductGraphOutputs",
    "WorkflowProductGraphView",
    "WorkflowProductGraphViewInputs",
    "WorkflowProductGraphViewOutputs",
    "WorkflowRunError",
    "WorkflowRunListItem",
    "WorkflowRunListItemPage",
    "WorkflowRunNodeItem",
    "WorkflowRunNodeItemPage",
    "WorkflowRunOutput",
    "WorkflowRunOutputDelivery",
    "WorkflowRunOutputStatus",
    "WorkflowRunProgress",
    "WorkflowRunResponse",
    "WorkflowRunResponseEnvelope",
    "WorkflowRunWorkflowRef",
    "WorkflowValueType",
    "WorkflowVersionListItem",
    "WorkflowVersionListItemPage",
    "WorkflowVersionRef",
    "WorkflowVersionResponse",
    "WorkflowVersionResponseEnvelope",
)


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(_import_module(_MODULES[name], __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_MODULES})
