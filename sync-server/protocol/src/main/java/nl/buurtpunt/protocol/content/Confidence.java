package nl.buurtpunt.protocol.content;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// How sure we are of a fact. A word this version does not know counts as unverified: the careful side.
public enum Confidence {
    VERIFIED,
    WELL_KNOWN,
    REPORT,
    @JsonEnumDefaultValue
    UNVERIFIED
}
