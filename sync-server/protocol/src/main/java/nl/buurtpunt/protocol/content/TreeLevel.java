package nl.buurtpunt.protocol.content;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// Where a service stands in the tree of help (*hulpboom*): roots are near and informal, the crown is specialist.
public enum TreeLevel {
    ROOT,
    @JsonEnumDefaultValue
    TRUNK,
    CROWN
}
