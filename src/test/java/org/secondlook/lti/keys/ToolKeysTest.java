package org.secondlook.lti.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@SecondLookTest
class ToolKeysTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    ToolKeys keys;

    @Autowired
    ToolKeyRing ring;

    @Autowired
    ToolKeyStore store;

    @Autowired
    KeyPairs pairs;

    @Autowired
    FirstKeys first;

    @Autowired
    Clock clock;

    /** Whatever other tests have left to retire. */
    @BeforeEach
    void beginWithTwo() {
        ring.emergency();
    }

    @Test
    void publishesThePublicHalvesOnly() throws Exception {
        String published = mvc.perform(get("/.well-known/jwks.json"))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_JSON))
                .andExpect(header().string("Cache-Control", "max-age=600, public"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(JWKSet.parse(published).getKeys())
                .hasSize(2)
                .allMatch(key -> !key.isPrivate() && key instanceof RSAKey)
                .extracting(JWK::getKeyID)
                .startsWith(keys.current().getKeyID());
        assertThat(published)
                .contains("\"alg\":\"RS256\"", "\"use\":\"sig\"")
                .doesNotContain("\"d\":", "\"p\":", "\"q\":", "\"dp\":", "\"dq\":", "\"qi\":");
    }

    @Test
    void isMadeOnceAndThenReadByEveryNode() {
        List<StoredKey> made = store.published();
        assertThat(made).extracting(StoredKey::state).containsExactly(ToolKeyState.ACTIVE, ToolKeyState.NEXT);
        assertThat(pairs.open(made.get(0))).isEqualTo(keys.current());
        assertThat(keys.current().size()).isEqualTo(2048);
        assertThat(new StoredToolKeys(first, store, pairs, clock).current()).isEqualTo(keys.current());
        assertThat(store.published()).isEqualTo(made);
    }

    @Test
    void whoeverComesSecondKeepsTheKeyOfTheFirst() {
        List<StoredKey> made = store.published();
        assertThat(store.add(pairs.make(1, ToolKeyState.ACTIVE, clock.instant())))
                .isFalse();
        assertThat(store.published()).isEqualTo(made);
    }
}
