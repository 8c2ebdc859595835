package io.hufu.server.access;

import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import java.security.SecureRandom;
import java.util.Map;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** PINs: what is good enough, how they are kept, how one is made. */
public final class Pins {
    private static final int MEMORY_KILOBYTES = 1 << 14;
    /** Of a random PIN that nobody kept, as costly as all others: making it at every start would cost a check of its own. */
    static final String NOBODY = "{argon2}$argon2id$v=19$m=16384,t=2,p=1"
            + "$sGNobucolDQqqY05TqrFJQ$pMDZizyCo4CWWHIilDyOe1gbX7mbWn5F1E3/BoJUsN8";

    private final SecureRandom random = new SecureRandom();
    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2", Map.of("argon2", new Argon2PasswordEncoder(16, 32, 1, MEMORY_KILOBYTES, 2)));

    /** A salted, slow hash with the name of its method in front. */
    public String hash(String pin) {
        return java.util.Objects.requireNonNull(encoder.encode(pin));
    }

    boolean matches(String pin, String hash) {
        return encoder.matches(pin, hash);
    }

    /** The hash of a PIN that nobody knows: the account is there and nobody can sign in to it. */
    public String hashOfNone() {
        return hash(make(64));
    }

    /** Takes as long as a check, so that an unknown account cannot be told by the time of the answer. */
    void pretend(String pin) {
        encoder.matches(pin, NOBODY);
    }

    /** A random PIN of digits that is good enough. */
    public String make(int length) {
        while (true) {
            var digits = new StringBuilder(length);
            for (int i = 0; i < length; i++) {
                digits.append((char) ('0' + random.nextInt(10)));
            }
            if (goodEnough(digits.toString(), length, "")) {
                return digits.toString();
            }
        }
    }

    /** @throws ProblemException when it is too short, all the same, a run, or the account's own name */
    public void require(String pin, int length, String account) {
        if (!goodEnough(pin, length, account)) {
            throw ProblemException.field(DoorCode.PIN_TOO_WEAK, "/pin", String.valueOf(length));
        }
    }

    static boolean goodEnough(String pin, int length, String account) {
        if (pin.length() < length || pin.length() > 128 || pin.equalsIgnoreCase(account)) {
            return false;
        }
        return pin.chars().distinct().count() > 1 && !run(pin, 1) && !run(pin, -1);
    }

    private static boolean run(String pin, int step) {
        for (int i = 1; i < pin.length(); i++) {
            if (pin.charAt(i) - pin.charAt(i - 1) != step) {
                return false;
            }
        }
        return true;
    }
}
