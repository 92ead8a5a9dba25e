package nl.buurtpunt.server.letter;

/// How many letters may be offered in an hour. Generous: a kiosk that was weeks without network must
/// get rid of its letters, and whoever finds the limit only waits.
public record LetterLimits(int perKiosk, int total) {
    public static final LetterLimits DEFAULT = new LetterLimits(600, 20_000);

    public LetterLimits {
        if (perKiosk < 1 || total < 1) {
            throw new IllegalArgumentException("a limit of letters is 1 or more");
        }
    }
}
