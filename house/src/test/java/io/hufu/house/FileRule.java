package io.hufu.house;

import java.util.List;

/** A house rule over the files of the repository. */
interface FileRule {
    /** What stands against the rule, one sentence each with the path and the cure; empty where all is well. */
    List<String> violations(List<SourceFile> files);
}
