package io.hufu.journal.vault;

import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** SM4-GCM (GB/T 32907) and SM3 (GB/T 32905), for installations that must use national algorithms. */
final class SmSuite implements CipherSuite {
    static final String NAME = "sm4-gcm+sm3";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int keyBytes() {
        return 16;
    }

    @Override
    public byte[] seal(byte[] key, byte[] nonce, byte[] plain, byte[] bound) {
        return run(true, key, nonce, plain, bound);
    }

    @Override
    public byte[] open(byte[] key, byte[] nonce, byte[] sealed, byte[] bound) {
        return run(false, key, nonce, sealed, bound);
    }

    private static byte[] run(boolean seal, byte[] key, byte[] nonce, byte[] input, byte[] bound) {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(seal, new AEADParameters(new KeyParameter(key), 128, nonce, bound));
        byte[] output = new byte[cipher.getOutputSize(input.length)];
        try {
            int done = cipher.processBytes(input, 0, input.length, output, 0);
            done += cipher.doFinal(output, done);
            return done == output.length ? output : Arrays.copyOf(output, done);
        } catch (InvalidCipherTextException e) {
            throw new VaultDamaged("an item of the vault does not open", e);
        }
    }

    @Override
    public byte[] digest(byte[]... parts) {
        SM3Digest digest = new SM3Digest();
        for (byte[] part : parts) {
            digest.update(part, 0, part.length);
        }
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return result;
    }
}
