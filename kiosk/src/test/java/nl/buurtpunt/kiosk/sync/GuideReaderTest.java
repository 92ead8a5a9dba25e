package nl.buurtpunt.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.buurtpunt.kiosk.guide.Contact;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.guide.Text;
import nl.buurtpunt.protocol.content.CityEntry;
import nl.buurtpunt.protocol.content.ContactEntry;
import nl.buurtpunt.protocol.content.OrganisationEntry;
import nl.buurtpunt.protocol.content.SentencesEntry;
import nl.buurtpunt.protocol.content.Texts;
import org.junit.jupiter.api.Test;

/// What one release takes over from the one before it, and from what is built in.
class GuideReaderTest {
    private static final Language ARABIC = Language.of("ar", "العربية");

    private final ReadRelease release = new ReadRelease();

    @Test
    void readsOfTheNextReleaseOnlyWhatChanged() {
        var reader = new GuideReader(Content.builtIn());
        release.entries.add(Content.service("een", "Een"));
        release.entries.add(Content.service("twee", "Twee"));
        Guide first = shown(release.read(reader));
        assertThat(reader.known()).hasSize(release.entries.size());

        release.entries.set(release.entries.size() - 1, Content.service("twee", "Twee, anders"));
        Guide second = shown(release.read(reader));

        assertThat(second.service("een").orElseThrow())
                .isSameAs(first.service("een").orElseThrow());
        assertThat(second.service("twee").orElseThrow().name()).isEqualTo(Text.source("Twee, anders"));
        assertThat(second.services()).hasSameSizeAs(first.services());
    }

    @Test
    void showsAnEditedNumberAndOrganisationInServicesThatDidNotChange() {
        var reader = new GuideReader(Content.builtIn());
        release.entries.add(Content.service("een", "Een"));
        shown(release.read(reader));

        release.entries.removeIf(
                entry -> entry instanceof OrganisationEntry || entry.id().equals("alarm"));
        release.entries.add(Content.phone("alarm", "14 045"));
        release.entries.add(new OrganisationEntry("gemeente", Texts.dutch("De gemeente"), null));
        Service second = shown(release.read(reader)).service("een").orElseThrow();

        assertThat(second.phones()).extracting(Contact.Phone::dial).containsExactly("14045");
        assertThat(second.organisation().name()).isEqualTo(Text.source("De gemeente"));
    }

    @Test
    void forgetsWhatTheReleaseDropped() {
        var reader = new GuideReader(Content.builtIn());
        release.entries.add(Content.service("een", "Een"));
        shown(release.read(reader));

        release.entries.removeLast();
        Guide second = shown(release.read(reader));

        assertThat(second.services()).isEmpty();
        assertThat(reader.known()).hasSize(release.entries.size());
    }

    @Test
    void standsOnTheBuiltInSentencesWhereTheReleaseSaysNothing() {
        release.entries.add(new SentencesEntry("ar", new TreeMap<>(Map.of("home.title", "مرحبا"))));
        assertThat(release.guide().sentences().say("home.title", ARABIC).text()).isEqualTo("مرحبا");
        assertThat(release.guide().sentences().say("nav.home", ARABIC).text()).isEqualTo("Begin");
    }

    @Test
    void keepsTheBuiltInEmergencyPageWhenTheReleaseHasNone() {
        release.entries.removeIf(ContactEntry.class::isInstance);
        assertThat(release.guide().emergency()).extracting(it -> it.id()).containsExactly("ingebouwd");
        assertThat(release.skipped()).containsExactly("emergency gevaar: no phone alarm");
    }

    @Test
    void takesTheBuiltInLineWhereThePhoneOfALineIsMissing() {
        release.entries.set(0, city("politie", "ingebouwd"));
        release.entries.add(Content.phone("agent", "0900-8844"));
        release.entries.removeIf(
                it -> it instanceof ContactEntry contact && contact.id().equals("alarm"));

        assertThat(release.guide().emergency())
                .extracting(it -> it.id() + " " + it.phone().dial())
                .containsExactly("politie 09008844", "ingebouwd 112");
    }

    @Test
    void neverLosesABuiltInNumberToARelease() {
        release.entries.set(0, city("politie"));
        release.entries.add(Content.phone("agent", "0900-8844"));

        assertThat(release.guide().emergency()).extracting(it -> it.id()).containsExactly("politie", "ingebouwd");
    }

    @Test
    void leavesOutAServiceWithoutOrganisationAndShowsTheRest() {
        release.entries.add(Content.service("goed", "Goed"));
        release.entries.removeIf(OrganisationEntry.class::isInstance);
        assertThat(release.guide().services()).isEmpty();
        assertThat(release.skipped()).containsExactly("service goed: no organisation gemeente");
    }

    @Test
    void cannotBeShownWithoutACity() {
        release.entries.removeFirst();
        assertThat(release.read()).isEqualTo(new GuideReading.Unshowable("0 cities in it"));
    }

    /// The line of the police has its own phone, all others share `alarm`.
    private static CityEntry city(String... lines) {
        CityEntry plain = Content.city();
        return new CityEntry(
                plain.id(),
                plain.name(),
                plain.languages(),
                plain.timeZone(),
                plain.countryCallingCode(),
                plain.municipalityContact(),
                plain.accent(),
                Stream.of(lines)
                        .map(id -> new CityEntry.EmergencyLine(
                                id, id.equals("politie") ? "agent" : "alarm", "alarm", Texts.dutch("Nood.")))
                        .toList(),
                List.of());
    }

    private static Guide shown(GuideReading reading) {
        assertThat(((GuideReading.Shown) reading).skipped()).isEmpty();
        return ((GuideReading.Shown) reading).guide();
    }
}
