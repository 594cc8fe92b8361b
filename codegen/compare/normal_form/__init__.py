"""An API by meaning: two documents that describe one API read as equal values, however each is arranged."""

from codegen.compare.normal_form.annotations import Annotations
from codegen.compare.normal_form.bounds import is_within
from codegen.compare.normal_form.endpoint_reader import EndpointReader
from codegen.compare.normal_form.endpoints import Alternative, Body, Content, Endpoint, Parameter, Response
from codegen.compare.normal_form.places import Place, Source
from codegen.compare.normal_form.reader import Schema, SchemaReader
from codegen.compare.normal_form.variants import ANYTHING, Bound, Field, Variant

__all__ = [
    "ANYTHING",
    "Alternative",
    "Annotations",
    "Body",
    "Bound",
    "Content",
    "Endpoint",
    "EndpointReader",
    "Field",
    "Parameter",
    "Place",
    "Response",
    "Schema",
    "SchemaReader",
    "Source",
    "Variant",
    "is_within",
]
