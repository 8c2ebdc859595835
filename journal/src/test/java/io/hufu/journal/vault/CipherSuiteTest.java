package io.hufu.journal.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hufu.journal.postgres.HufuStartException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CipherSuiteTest {
    private static final byte[] TEXT = "值班员 13900001234".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PLACE = "ref".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {AesSuite.NAME, SmSuite.NAME})
    void opens_only_unchanged_with_the_same_key_in_the_same_place(String name) {
        CipherSuite suite = CipherSuite.named(name);
        byte[] key = MasterKey.random(suite.keyBytes());
        byte[] nonce = MasterKey.random(CipherSuite.NONCE_BYTES);
        byte[] sealed = suite.seal(key, nonce, TEXT, PLACE);

        assertThat(suite.open(key, nonce, sealed, PLACE)).isEqualTo(TEXT);
        assertThatThrownBy(() -> suite.open(MasterKey.random(suite.keyBytes()), nonce, sealed, PLACE))
                .isInstanceOf(VaultDamaged.class);
        assertThatThrownBy(() -> suite.open(key, nonce, sealed, new byte[] {1})).isInstanceOf(VaultDamaged.class);
        sealed[0] ^= 1;
        assertThatThrownBy(() -> suite.open(key, nonce, sealed, PLACE)).isInstanceOf(VaultDamaged.class);
    }

    @Test
    void digests_are_the_published_ones() {
        byte[] abc = "abc".getBytes(StandardCharsets.UTF_8);
        assertThat(HexFormat.of().formatHex(new SmSuite().digest(abc)))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(HexFormat.of().formatHex(new AesSuite().digest(abc)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void a_lost_master_key_is_told_and_never_replaced(@TempDir Path keys) {
        assertThatThrownBy(() -> MasterKey.open(keys, false))
                .isInstanceOf(HufuStartException.class)
                .hasMessageContaining("master.key");
        MasterKey made = MasterKey.open(keys, true);
        String wrapped = made.wrap("i1", new byte[32]);
        assertThat(MasterKey.open(keys, false).unwrap("i1", wrapped)).isEqualTo(new byte[32]);
        assertThatThrownBy(() -> made.unwrap("i2", wrapped)).isInstanceOf(VaultDamaged.class);
    }
}
