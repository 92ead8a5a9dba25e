package nl.buurtpunt.server.operator;

/// What a caller typed, made fit for one line of an audit log.
final class AuditText {
    private AuditText() {}

    /// Nothing in it can look like another line or another field; longer texts are cut.
    static String oneLine(String text, int longest) {
        String clean = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\x{2028}\\x{2029}\"]", "?");
        return clean.length() > longest ? clean.substring(0, longest) + "..." : clean;
    }
}
