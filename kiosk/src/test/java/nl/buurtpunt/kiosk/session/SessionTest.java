package nl.buurtpunt.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionTest {
    private final Session session = new Session();
    private final List<String> ended = new ArrayList<>();

    @Test
    void endsEverythingOnceAndKeepsNothingForTheNextVisit() {
        session.atEnd(() -> ended.add("print job"));
        session.atEnd(() -> ended.add("text"));
        assertThat(ended).isEmpty();

        session.end();
        session.end();

        assertThat(ended).containsExactly("print job", "text");
    }

    @Test
    void endsTheRestAlsoWhenOneEndingFails() {
        session.atEnd(() -> {
            throw new IllegalStateException("stuck");
        });
        session.atEnd(() -> ended.add("print job"));

        assertThatThrownBy(session::end).hasMessage("stuck");

        assertThat(ended).containsExactly("print job");
    }
}
