package nl.buurtpunt.server.api;

import nl.buurtpunt.protocol.key.VerifyingKey;
import nl.buurtpunt.protocol.release.OrderStatement;
import nl.buurtpunt.protocol.release.ReleaseOrder;
import nl.buurtpunt.protocol.release.SignedText;

class InMemoryPublicationsTest extends PublicationsContract {
    private final InMemoryPublications publications = new InMemoryPublications();

    @Override
    protected Publications publications() {
        return publications;
    }

    @Override
    protected void publish(String words) {
        publications.publish(words);
    }

    @Override
    protected VerifyingKey root() {
        return publications.root.verifyingKey();
    }

    @Override
    protected SignedText ownStatement(ReleaseOrder order) {
        return SignedText.sign(new OrderStatement(OrderStatement.NO_NONCE, order).text(), publications.releaseKey);
    }
}
