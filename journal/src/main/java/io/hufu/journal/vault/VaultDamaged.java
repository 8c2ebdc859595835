package io.hufu.journal.vault;

/** Something in the vault does not open: it was changed, or the master key is another installation's. */
public final class VaultDamaged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public VaultDamaged(String message) {
        super(message);
    }

    public VaultDamaged(String message, Throwable cause) {
        super(message, cause);
    }
}
