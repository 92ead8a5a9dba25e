package nl.buurtpunt.protocol.content;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// What it costs to call a number.
public enum CallCost {
    FREE,
    LOCAL,
    @JsonEnumDefaultValue
    UNKNOWN
}
