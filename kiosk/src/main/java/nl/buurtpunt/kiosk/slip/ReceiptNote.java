package nl.buurtpunt.kiosk.slip;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What stands on a receipt: nothing of the letter itself.
///
/// @param grouped the code in groups with a blank between
/// @param url what a phone opens; without it there is no QR code
/// @param publicAddress the page where the code can be typed
/// @param answerDays working days within which the city answers, when it promised so
public record ReceiptNote(
        String grouped, Optional<String> url, Optional<String> publicAddress, OptionalInt answerDays) {
    private static final int GROUPS_ON_A_LINE = 2;

    /// The code in lines short enough to be large: two groups on each.
    List<String> lines() {
        String[] groups = grouped.split(" ");
        int half = Math.min(GROUPS_ON_A_LINE, groups.length);
        return List.of(
                String.join(" ", Arrays.copyOfRange(groups, 0, half)),
                String.join(" ", Arrays.copyOfRange(groups, half, groups.length)));
    }

    /// The address as people type it.
    public static String shown(String address) {
        return address.replaceFirst("^https://", "").replaceFirst("/$", "");
    }

    /// Nothing of the code: it may end in a log.
    @Override
    public String toString() {
        return "a receipt";
    }
}
