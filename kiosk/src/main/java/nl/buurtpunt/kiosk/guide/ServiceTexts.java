package nl.buurtpunt.kiosk.guide;

/// The human texts of a service; all but the name and the sentence may be empty.
public record ServiceTexts(
        Text name, Text sentence, Text bring, Text cost, Text forWhom, Text accessibility, Text inCharge) {
    /// Only what every service has.
    public static ServiceTexts of(Text name, Text sentence) {
        return new ServiceTexts(name, sentence, Text.none(), Text.none(), Text.none(), Text.none(), Text.none());
    }
}
