package nl.buurtpunt.protocol.content;

import java.util.List;
import nl.buurtpunt.protocol.Checked;

/// Days with the same opening hours, local time of the city, `HH:MM`; closing before opening means after midnight.
public record OpeningHours(List<Day> days, String opens, String closes) {
    public OpeningHours {
        days = Checked.listed(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("hours without days");
        }
        Checked.time("hours.opens", opens);
        Checked.time("hours.closes", closes);
    }
}
