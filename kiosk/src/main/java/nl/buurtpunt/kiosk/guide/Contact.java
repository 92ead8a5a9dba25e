package nl.buurtpunt.kiosk.guide;

/// One way to reach somebody. It exists once in a guide, so that one edit mends every page.
public sealed interface Contact {
    /// The name by which services refer to it.
    String id();

    /// When this very number or address was last checked.
    Check check();

    /// A telephone number.
    ///
    /// @param number as people write it, `045-560 45 00`; on screen always marked left-to-right
    /// @param dial what a phone can dial from any SIM card, `+31455604500`, `112` or `08002000`
    record Phone(String id, String number, String dial, PhoneCost cost, Check check) implements Contact {
        /// Derives what to dial from the number and the country of the city.
        public static Phone of(String id, String number, String countryCallingCode, PhoneCost cost, Check check) {
            return new Phone(id, number, DialledNumber.of(number, countryCallingCode), cost, check);
        }

        /// The number between left-to-right marks, for any text that may stand in a right-to-left line.
        public String marked() {
            return LeftToRight.mark(number);
        }
    }

    /// A place that can be visited.
    record Address(String id, String street, String postcode, String place, Check check) implements Contact {
        /// One line, `Geleenstraat 25, 6411 HP Heerlen`, without what is not known.
        public String line() {
            String town = (postcode + " " + place).strip();
            return town.isEmpty() ? street : street + ", " + town;
        }
    }

    /// A website.
    record Web(String id, String url, Check check) implements Contact {
        /// The part people type: no scheme, no slash at the end.
        public String shown() {
            return url.replaceFirst("^https?://", "").replaceFirst("/$", "");
        }
    }

    /// An e-mail address.
    record Email(String id, String address, Check check) implements Contact {}
}
