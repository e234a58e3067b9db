package org.secondlook.lti.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.secondlook.lti.TestPlatform.CANVAS;
import static org.secondlook.lti.TestPlatform.MOODLE;
import static org.secondlook.lti.TestPlatform.encoded;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.lti.TestLaunch;
import org.secondlook.lti.TestPlatform;
import tools.jackson.databind.json.JsonMapper;

/** What a token must be before its claims are read (RFC 8725): every known way around a signature ends here. */
class TokenRulesTest {

    private final TestVerifier verifier = new TestVerifier();
    private final Map<String, Object> claims =
            TestLaunch.from(MOODLE).claims(TestVerifier.NONCE, verifier.clock.instant());
    private final String payload = JsonMapper.shared().writeValueAsString(claims);

    @Test
    void acceptsWhatThePlatformHasSigned() {
        assertThat(verifier.accept(TestLaunch.from(MOODLE)).subject()).isEqualTo("5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b", "a.b.c.d.e", "....", "not a token at all", "bnVsbA.e30.YQ", "{}.{}.{}"})
    void refusesWhatIsNoSignedToken(String text) {
        assertThat(refuse(text)).isEqualTo(Refusal.TOKEN_MALFORMED);
    }

    @Test
    void refusesALongTokenBeforeLookingIntoIt() {
        assertThat(refuse("x".repeat(16 * 1024 + 1))).isEqualTo(Refusal.TOO_LARGE);
        assertThat(refuse(MOODLE.sign(with("filler", "x".repeat(16 * 1024))))).isEqualTo(Refusal.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "nOnE", "NONE"})
    void refusesAnUnsignedToken(String none) {
        String header = "{\"alg\":\"" + none + "\",\"kid\":\"moodle-key\"}";
        String unsigned = encoded(header.getBytes(UTF_8)) + "." + encoded(payload.getBytes(UTF_8)) + ".";
        assertThat(refuse(unsigned)).isNotNull();
        assertThat(refuse(MOODLE.sign(header, payload.getBytes(UTF_8)))).isNotNull();
    }

    @Test
    void refusesThePublicKeyUsedAsASharedSecret() throws Exception {
        var forged = new JWSObject(header(JWSAlgorithm.HS256), new Payload(payload));
        forged.sign(new MACSigner(MOODLE.key().toRSAPublicKey().getEncoded()));
        assertThat(refuse(forged.serialize())).isEqualTo(Refusal.ALGORITHM_UNSUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS384", "RS512", "PS256"})
    void refusesOtherAlgorithmsOfTheSameKey(String algorithm) throws Exception {
        var other = new JWSObject(header(JWSAlgorithm.parse(algorithm)), new Payload(payload));
        RSAKey anyUse = new RSAKey.Builder(MOODLE.key()).algorithm(null).build();
        other.sign(new RSASSASigner(anyUse));
        assertThat(refuse(other.serialize())).isEqualTo(Refusal.ALGORITHM_UNSUPPORTED);
    }

    @Test
    void refusesEllipticCurvesEvenWithAPsychicSignature() throws Exception {
        var other = new JWSObject(header(JWSAlgorithm.ES256), new Payload(payload));
        other.sign(new ECDSASigner(new ECKeyGenerator(Curve.P_256).generate()));
        assertThat(refuse(other.serialize())).isEqualTo(Refusal.ALGORITHM_UNSUPPORTED);
        String content = other.serialize().substring(0, other.serialize().lastIndexOf('.'));
        assertThat(refuse(content + "." + encoded(new byte[64]))).isEqualTo(Refusal.ALGORITHM_UNSUPPORTED);
    }

    @Test
    void refusesAnEncryptedTokenWhateverIsInside() throws Exception {
        var jwe = new JWEObject(
                new JWEHeader(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A128GCM),
                new Payload(new PlainJWT(JWTClaimsSet.parse(payload)).serialize()));
        jwe.encrypt(new RSAEncrypter(MOODLE.key().toRSAPublicKey()));
        assertThat(refuse(jwe.serialize())).isEqualTo(Refusal.TOKEN_MALFORMED);
    }

    @Test
    void refusesATokenThatBringsItsOwnKey() {
        RSAKey attacker = TestPlatform.newKey("moodle-key");
        var own = new TestPlatform("attacker", "https://attacker.example", "x", "1", attacker);
        assertThat(refuse(own.sign(header("jwk", attacker.toPublicJWK().toJSONObject()), claims)))
                .isEqualTo(Refusal.HEADER_UNSUPPORTED);
        assertThat(refuse(own.sign(header("jku", own.platform().jwksUri().toString()), claims)))
                .isEqualTo(Refusal.HEADER_UNSUPPORTED);
        assertThat(refuse(own.sign(header("x5u", own.platform().jwksUri().toString()), claims)))
                .isEqualTo(Refusal.HEADER_UNSUPPORTED);
        assertThat(own.timesAskedForKeys()).isZero();
    }

    @Test
    void refusesUnknownCriticalExtensions() {
        Map<String, Object> header = new HashMap<>(MOODLE.header());
        header.put("crit", List.of("x-new"));
        header.put("x-new", true);
        assertThat(refuse(MOODLE.sign(header, claims))).isEqualTo(Refusal.HEADER_UNSUPPORTED);
    }

    @Test
    void refusesATokenThatNamesNoKeyEvenIfThereIsOnlyOne() {
        assertThat(refuse(MOODLE.sign(Map.of("alg", "RS256"), claims))).isEqualTo(Refusal.KEY_MISSING);
        assertThat(refuse(MOODLE.sign(header("kid", ""), claims))).isEqualTo(Refusal.KEY_MISSING);
        assertThat(refuse(MOODLE.sign(header("kid", "k".repeat(3000)), claims))).isEqualTo(Refusal.KEY_MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"another", "../../dev/null", "' or 1=1 --", "moodle-key\nadmin", "MOODLE-KEY"})
    void refusesAnUnknownKey(String kid) {
        assertThat(refuse(MOODLE.sign(header("kid", kid), claims))).isEqualTo(Refusal.KEY_UNKNOWN);
    }

    @Test
    void refusesAFlippedBit() {
        String token = MOODLE.sign(claims);
        int at = token.length() - 10;
        char other = token.charAt(at) == 'A' ? 'B' : 'A';
        assertThat(refuse(token.substring(0, at) + other + token.substring(at + 1)))
                .isEqualTo(Refusal.SIGNATURE_INVALID);
    }

    @Test
    void refusesEditedClaims() {
        String token = MOODLE.sign(claims);
        String edited = payload.replace("\"5\"", "\"6\"");
        assertThat(edited).isNotEqualTo(payload);
        String header = token.substring(0, token.indexOf('.'));
        String signature = token.substring(token.lastIndexOf('.'));
        assertThat(refuse(header + "." + encoded(edited.getBytes(UTF_8)) + signature))
                .isEqualTo(Refusal.SIGNATURE_INVALID);
    }

    @Test
    void refusesTheSignatureOfAnotherPlatform() {
        assertThat(refuse(CANVAS.sign(header("kid", "moodle-key"), claims))).isEqualTo(Refusal.SIGNATURE_INVALID);
        assertThat(refuse(CANVAS.sign(claims))).isEqualTo(Refusal.KEY_UNKNOWN);
    }

    private Refusal refuse(String token) {
        return verifier.refuse(token, MOODLE.platform());
    }

    private Map<String, Object> with(String claim, Object value) {
        Map<String, Object> more = new HashMap<>(claims);
        more.put(claim, value);
        return more;
    }

    private static Map<String, Object> header(String name, Object value) {
        Map<String, Object> header = new HashMap<>(MOODLE.header());
        header.put(name, value);
        return header;
    }

    private static JWSHeader header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).keyID("moodle-key").build();
    }
}
