package io.hufu.plan.pack;

import io.hufu.plan.Pack;
import java.util.List;

/** What came of loading: packs that are right, or everything that is wrong; never both. */
public sealed interface Loaded {

    /**
     * @param packs by plan id and edition
     * @param files the bytes of each pack, in the same order; {@code files.get(i).hash()} is {@code packs.get(i).hash()}
     */
    record Packs(List<Pack> packs, List<PackFiles> files) implements Loaded {
        public Packs {
            packs = List.copyOf(packs);
            files = List.copyOf(files);
            if (packs.size() != files.size()) {
                throw new IllegalArgumentException("every pack has its files");
            }
        }
    }

    /** @param findings at least one, by file and line */
    record Broken(List<Finding> findings) implements Loaded {
        public Broken {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("broken without a finding");
            }
        }

        /** The findings as lines of text, Chinese. */
        public List<String> lines() {
            return findings.stream().map(Finding::text).toList();
        }
    }
}
