package nl.buurtpunt.kiosk.search;

/// Where in a guide a word stands, the weightiest first: a word found in several places counts for its best.
enum Field {
    /// All of the name.
    NAME_WHOLE(0, 13),
    /// All of something people say: exactly what was typed, so it comes before a name that has the word among others.
    WORDS_WHOLE(1, 11),
    NAME(2, 10),
    WORDS(3, 6),
    SENTENCE(4, 4),
    ORGANISATION(5, 3),
    OTHER(6, 1.5f);

    private static final Field[] ALL = values();

    private final int code;
    private final float weight;

    Field(int code, float weight) {
        this.code = code;
        this.weight = weight;
    }

    float weight() {
        return weight;
    }

    /// Its place in the index: the weightier the lower, so that sorting puts a word's best place first.
    int code() {
        return code;
    }

    static Field at(int code) {
        return ALL[code];
    }
}
