package org.secondlook.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;

@SecondLookTest
class SignerTest {

    @Autowired
    Signer signer;

    @Test
    void acceptsItsOwnSignature() {
        assertThat(signer.verify("state", "text", signer.sign("state", "text"))).isTrue();
    }

    @Test
    void aSignatureForOnePurposeNeverFitsAnother() {
        assertThat(signer.verify("csrf", "text", signer.sign("state", "text"))).isFalse();
    }
}
