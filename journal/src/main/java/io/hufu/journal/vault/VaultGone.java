package io.hufu.journal.vault;

/** The incident's key was destroyed: its personal data can neither be read nor added to. The door answers 410. */
public final class VaultGone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String scope;

    public VaultGone(String scope) {
        super("the personal data of " + scope + " was destroyed");
        this.scope = scope;
    }

    /** The incident. */
    public String scope() {
        return scope;
    }
}
