package io.hufu.journal.vault;

/**
 * An authenticated cipher and a digest that go together; each incident's key names the suite it is used with.
 *
 * <p>Two are there: AES-256-GCM with SHA-256, and the national SM4-GCM with SM3.
 */
public interface CipherSuite {
    /** Bytes of a nonce. */
    int NONCE_BYTES = 12;

    /** The suite for new keys unless the settings say otherwise. */
    String USUAL = AesSuite.NAME;

    /** Stable name, kept with each key. */
    String name();

    int keyBytes();

    /** @param bound what the text belongs to; opening it elsewhere fails */
    byte[] seal(byte[] key, byte[] nonce, byte[] plain, byte[] bound);

    /** @throws VaultDamaged when the text was changed or the key is another one */
    byte[] open(byte[] key, byte[] nonce, byte[] sealed, byte[] bound);

    byte[] digest(byte[]... parts);

    static CipherSuite named(String name) {
        return switch (name) {
            case AesSuite.NAME -> new AesSuite();
            case SmSuite.NAME -> new SmSuite();
            default -> throw new VaultDamaged("unknown cipher suite " + name);
        };
    }
}
