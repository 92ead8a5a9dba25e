package nl.buurtpunt.kiosk.sync;

import java.time.Clock;

class InMemoryServerLinkTest extends ServerLinkContract {
    @Override
    ServerLink link(Clock clock) {
        return new InMemoryServerLink(server, new RequestSigner(key, clock));
    }
}
