package nl.buurtpunt.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes wire records as JSON: reading forgives what it does not know (fields of a newer sender), writing
/// gives the same bytes for equal records on every machine (sorted keys after the kind, no blanks, UTF-8, nothing
/// empty).
public final class WireJson {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxStringLength(Limits.MANIFEST_BYTES)
                            .build())
                    .build())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
            .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    private WireJson() {}

    /// Writes a wire record; equal records give equal bytes.
    public static byte[] write(Object wireRecord) {
        return MAPPER.writeValueAsBytes(wireRecord);
    }

    /// Reads a wire record; what is wrong with the bytes comes back in [MalformedWireException], fit for a log line.
    public static <T> T read(Class<T> type, byte[] json) throws MalformedWireException {
        try {
            T value = MAPPER.readValue(json, type);
            if (value == null) {
                throw new MalformedWireException(type.getSimpleName() + ": null");
            }
            return value;
        } catch (JacksonException e) {
            throw new MalformedWireException(type.getSimpleName() + ": " + e.getOriginalMessage());
        }
    }
}
