package nl.buurtpunt.server.guide;

import nl.buurtpunt.protocol.Sha256;

/// One text in one language, with the Dutch it was made from. The hash of that Dutch is the pin: when it differs from
/// the hash of the Dutch of today the translation is stale, whoever changed what and in whatever order.
///
/// @param field "service/geldfit/name"
public record Translation(String field, String language, String text, String madeFrom, Place place)
        implements Comparable<Translation> {
    public String pin() {
        return Sha256.hex(madeFrom);
    }

    public boolean isStaleAgainst(String dutch) {
        return !pin().equals(Sha256.hex(dutch));
    }

    @Override
    public int compareTo(Translation other) {
        int byLanguage = language.compareTo(other.language);
        return byLanguage != 0 ? byLanguage : field.compareTo(other.field);
    }
}
