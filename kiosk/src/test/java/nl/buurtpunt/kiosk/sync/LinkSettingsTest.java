package nl.buurtpunt.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkSettingsTest {
    private static final List<String> PIN = List.of("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");

    @ParameterizedTest
    @CsvSource({
        "https://Server:8443/, https://server:8443",
        "https://server:443, https://server",
        "https://[::1]:8443, https://[::1]:8443",
        "HTTPS://server, https://server"
    })
    void bothSidesSpellTheTargetTheSameWay(String given, String base) {
        assertThat(LinkSettings.of(given, PIN, false).base()).isEqualTo(base);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://server", "ftp://server", "server:8443", "https:///x"})
    void refusesWhatIsNoHttpsAddress(String given) {
        assertThatThrownBy(() -> LinkSettings.of(given, PIN, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(given);
    }

    @Test
    void plainHttpOnlyForDevelopmentAndNeverWithoutPinsOtherwise() {
        assertThat(LinkSettings.of("http://server:80", List.of(), true).encrypted())
                .isFalse();
        assertThatThrownBy(() -> LinkSettings.of("https://server", List.of(), true))
                .hasMessageContaining("pin");
        assertThatThrownBy(() -> LinkSettings.of("https://server", List.of("AAAA"), false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
