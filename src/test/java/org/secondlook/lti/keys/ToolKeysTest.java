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
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.secondlook.lti.TestPlatform;
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
    ToolKeyStore store;

    @Autowired
    Clock clock;

    @Test
    void publishesThePublicHalfOnly() throws Exception {
        String published = mvc.perform(get("/.well-known/jwks.json"))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_JSON))
                .andExpect(header().string("Cache-Control", "max-age=3600, public"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(JWKSet.parse(published).getKeys())
                .allMatch(key -> !key.isPrivate() && key instanceof RSAKey)
                .extracting(JWK::getKeyID)
                .containsExactly(keys.current().getKeyID());
        assertThat(published)
                .contains("\"alg\":\"RS256\"", "\"use\":\"sig\"")
                .doesNotContain("\"d\":", "\"p\":", "\"q\":");
    }

    @Test
    void isMadeOnceAndThenReadByEveryNode() {
        assertThat(store.all()).containsExactly(keys.current());
        assertThat(keys.current().size()).isEqualTo(2048);
        assertThat(new StoredToolKeys(store, clock).current()).isEqualTo(keys.current());
    }

    @Test
    void whoeverComesSecondKeepsTheKeyOfTheFirst() {
        RSAKey first = keys.current();
        store.addFirst(TestPlatform.newKey("late"), Instant.now());
        assertThat(store.all()).containsExactly(first);
    }
}
