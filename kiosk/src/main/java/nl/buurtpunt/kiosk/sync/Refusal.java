package nl.buurtpunt.kiosk.sync;

/// One thing that was refused.
///
/// @param release order of the release it was about, or `-` when that is not known
/// @param detail what exactly was wrong; one line, without control characters
public record Refusal(RefusalReason reason, String release, String detail) {
    /// Stands for a release whose order could not be read.
    public static final String UNKNOWN_RELEASE = "-";

    private static final int LONGEST_DETAIL = 200;

    public Refusal {
        String oneLine = detail.replaceAll("\\p{Cntrl}", " ");
        detail = oneLine.length() > LONGEST_DETAIL ? oneLine.substring(0, LONGEST_DETAIL) : oneLine;
    }
}
