package nl.buurtpunt.kiosk.slip;

import nl.buurtpunt.kiosk.guide.Rendered;

/// One thing on a slip. Words carry their own language and stand on that language's side of the paper; numbers,
/// addresses and links always run from left to right, on the side of the section they are in.
public sealed interface Block {
    /// Words of a language, with a mark before them when that is not the reader's.
    sealed interface InWords extends Block {
        Rendered words();
    }

    /// Who made the slip; small, at the very top.
    record Brand(Rendered words) implements InWords {}

    /// What the slip is about.
    record Title(Rendered words) implements InWords {}

    /// The short word above a fact.
    record Label(Rendered words) implements InWords {}

    /// Running words.
    record Paragraph(Rendered words) implements InWords {}

    /// Words that must not be missed.
    record Strong(Rendered words) implements InWords {}

    /// A phone number, as large as fits on one line.
    record PhoneLine(String number) implements Block {}

    /// A line of a code that is copied digit by digit, as large as fits.
    record CodeLine(String digits) implements Block {}

    /// An address, as it is written on an envelope.
    ///
    /// @param town with the postcode; may be empty
    record AddressLines(String street, String town) implements Block {}

    /// A website or an e-mail address, on one line as long as that can be read.
    record Link(String text) implements Block {}

    /// A QR code, alone in the middle.
    record QrPicture(QrCode code) implements Block {}

    /// A line across the paper.
    record Rule() implements Block {}

    /// A date of checking or printing.
    record DateLine(Rendered words) implements InWords {}

    /// A last remark.
    record Footer(Rendered words) implements InWords {}
}
