package nl.buurtpunt.protocol.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.key.SigningKey;
import org.junit.jupiter.api.Test;

class SignedTextTest {
    private static final SigningKey KEY = SigningKey.ofSeed(new byte[32]);
    private static final SigningKey OTHER = SigningKey.ofSeed(
            new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8
            });

    @Test
    void holdsForTheTextAndTheKeyOnly() {
        SignedText signed = SignedText.sign("één tekst\n", KEY);

        assertThat(signed.verifiedBy(KEY.verifyingKey())).isTrue();
        assertThat(signed.keyId()).isEqualTo(KEY.verifyingKey().keyId());
        assertThat(signed.verifiedBy(OTHER.verifyingKey())).isFalse();
        assertThat(new SignedText("één tekst \n", signed.keyId(), signed.signature()).verifiedBy(KEY.verifyingKey()))
                .isFalse();
        for (String bad : new String[] {"", "?", "AAAA", signed.signature().replace("=", "")}) {
            assertThat(new SignedText(bad + signed.text(), signed.keyId(), bad).verifiedBy(KEY.verifyingKey()))
                    .isFalse();
        }
    }

    @Test
    void travelsInAHeader() throws MalformedWireException {
        SignedText signed = SignedText.sign(new OrderStatement("-", ReleaseOrder.NONE).text(), KEY);

        assertThat(signed.headerValue()).matches("[A-Za-z0-9_-]{1,1000}");
        assertThat(SignedText.ofHeaderValue(signed.headerValue())).isEqualTo(signed);
        assertThatThrownBy(() -> SignedText.ofHeaderValue("***")).isInstanceOf(MalformedWireException.class);
        assertThatThrownBy(() -> SignedText.ofHeaderValue("e30")).isInstanceOf(MalformedWireException.class);
    }
}
