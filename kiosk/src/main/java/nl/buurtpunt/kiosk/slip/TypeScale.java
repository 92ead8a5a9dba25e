package nl.buurtpunt.kiosk.slip;

/// Sizes in dots for paper of a width, at 8 dots a millimetre (203 dpi).
///
/// The resident's words have capitals of about 3.5 mm on wide paper and 3.2 mm on narrow, where larger letters would
/// leave ten of them on a line. The part for the desk is a fifth smaller.
///
/// @param margin white at the left and right edge
/// @param body size of running words
/// @param number largest size of a phone number
record TypeScale(int paperWidth, int margin, float body, float number) {
    static final int NARROW = 384;
    static final int WIDE = 576;

    private static final float SMALL = 0.8f;

    /// @throws IllegalArgumentException for paper that no printer here has
    static TypeScale of(int paperWidth) {
        return switch (paperWidth) {
            case NARROW -> new TypeScale(NARROW, 10, 36, 76);
            case WIDE -> new TypeScale(WIDE, 16, 40, 104);
            default -> throw new IllegalArgumentException(paperWidth + " dots: paper is 384 or 576 dots wide");
        };
    }

    /// The same paper for the part that the person behind the desk reads.
    TypeScale small() {
        return new TypeScale(paperWidth, margin, body * SMALL, number * SMALL);
    }

    float title() {
        return body * 1.45f;
    }

    float label() {
        return body * 0.8f;
    }

    float fine() {
        return body * 0.75f;
    }

    /// White between two blocks that belong together.
    int gap() {
        return Math.round(body * 0.25f);
    }

    /// White before something new.
    int space() {
        return Math.round(body * 0.7f);
    }

    int room() {
        return paperWidth - 2 * margin;
    }
}
