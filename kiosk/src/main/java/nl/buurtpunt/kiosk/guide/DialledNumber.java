package nl.buurtpunt.kiosk.guide;

/// Turns a number as written into the digits a phone dials.
final class DialledNumber {
    /// Shorter ones (112, 14 045) exist only inside the country and have no international form.
    private static final int SHORTEST_WITH_AREA_CODE = 9;

    private DialledNumber() {}

    static String of(String written, String countryCallingCode) {
        String plus = written.strip().startsWith("+") ? "+" : "";
        String digits = plus + written.replaceAll("\\D", "");
        if (!plus.isEmpty() || countryCallingCode.isEmpty() || !hasAreaCode(digits)) {
            return digits;
        }
        return "+" + countryCallingCode + digits.substring(1);
    }

    /// Free and paid service numbers (0800, 090x) cannot be reached with a country code either.
    private static boolean hasAreaCode(String digits) {
        return digits.startsWith("0")
                && !digits.startsWith("00")
                && !digits.startsWith("0800")
                && !digits.startsWith("090")
                && digits.length() >= SHORTEST_WITH_AREA_CODE;
    }
}
