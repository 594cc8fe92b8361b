"""An API by meaning: two documents that describe one API read as equal values, however each is arranged."""

from codegen.compare.normal_form.annotations import Annotations
from codegen.compare.normal_form.as_text import as_text, is_wider, takes_any_text
from codegen.compare.normal_form.bounds import is_within
from codegen.compare.normal_form.endpoint_reader import EndpointReader
from codegen.compare.normal_form.endpoints import Body, Content, Endpoint, Parameter, Response, Server
from codegen.compare.normal_form.places import Place, Source, component_name
from codegen.compare.normal_form.reader import Schema, SchemaReader
from codegen.compare.normal_form.security import Requirement, Scheme, Security
from codegen.compare.normal_form.variants import ANYTHING, Bound, Enum, Field, Variant

__all__ = [
    "ANYTHING",
    "Annotations",
    "Body",
    "Bound",
    "Content",
    "Endpoint",
    "EndpointReader",
    "Enum",
    "Field",
    "Parameter",
    "Place",
    "Requirement",
    "Response",
    "Schema",
    "SchemaReader",
    "Scheme",
    "Security",
    "Server",
    "Source",
    "Variant",
    "as_text",
    "component_name",
    "is_wider",
    "is_within",
    "takes_any_text",
]
