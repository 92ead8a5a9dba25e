package nl.buurtpunt.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.protocol.content.CityEntry;
import nl.buurtpunt.server.api.SteppedClock;
import nl.buurtpunt.server.casework.CityDays;
import nl.buurtpunt.server.guide.GuideStore;
import nl.buurtpunt.server.guide.SampleFolder;
import nl.buurtpunt.server.guide.WorkingGuide;
import org.junit.jupiter.api.Test;

class GuideDaysTest {
    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-21T10:00:00Z"));
    private final List<String> asked = new ArrayList<>();
    private Optional<WorkingGuide> guide = Optional.empty();

    private final GuideDays days = new GuideDays(
            new GuideStore() {
                @Override
                public Optional<WorkingGuide> load() {
                    asked.add("load");
                    return guide;
                }

                @Override
                public void replace(WorkingGuide next) {
                    throw new UnsupportedOperationException();
                }
            },
            clock);

    @Test
    void takesTheDaysOfTheCityAndLooksAgainAfterAWhile() {
        assertThat(days.days()).isEqualTo(CityDays.UNKNOWN);
        WorkingGuide sample = SampleFolder.good().guide();
        guide = Optional.of(sample);
        assertThat(days.days()).isEqualTo(CityDays.UNKNOWN);
        assertThat(asked).hasSize(1);
        clock.step(Duration.ofMinutes(10));
        CityEntry city = sample.city();
        assertThat(days.days().zone().getId()).isEqualTo(city.timeZone());
        assertThat(days.days().holidays())
                .hasSameSizeAs(city.holidays().stream()
                        .flatMap(it -> it.dates().stream())
                        .distinct()
                        .toList());
        assertThat(asked).hasSize(2);
        clock.step(Duration.ofMinutes(-30));
        days.days();
        assertThat(asked).hasSize(3);
    }
}
