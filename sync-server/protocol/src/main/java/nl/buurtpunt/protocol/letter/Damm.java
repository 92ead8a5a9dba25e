package nl.buurtpunt.protocol.letter;

/// Damm's check digit: catches every single wrong digit and every swap of two neighbours. The table is the
/// quasi-group of order 10 of his thesis (2004), read as rows of the running digit.
final class Damm {
    private static final String[] TABLE = {
        "0317598642",
        "7092154863",
        "4206871359",
        "1750983426",
        "6123045978",
        "3674209581",
        "5869720134",
        "8945362017",
        "9438617205",
        "2581436790"
    };

    private Damm() {}

    /// @param digits ASCII
    static int checkDigit(byte[] digits, int length) {
        int running = 0;
        for (int i = 0; i < length; i++) {
            running = TABLE[running].charAt(digits[i] - '0') - '0';
        }
        return running;
    }

    static boolean holds(byte[] digits) {
        return checkDigit(digits, digits.length) == 0;
    }
}
