package io.hufu.server.directory;

import io.hufu.server.table.Head;

/** The columns of the units, in the order in which they are given out. */
enum UnitColumn implements Head {
    ID("编号", "id", true, 64),
    NAME("名称", "name", true, 100),
    DOCUMENT("名称依据", "document", false, 100),
    SINCE("启用日期", "since", false, 10),
    KIND("类别", "kind", true, 20),
    TIER("层级", "tier", false, 1),
    PARENT("上级单位", "parent", false, 100),
    AREA("行政区划", "area", false, 6),
    DUTY("值班电话", "duty", false, 300),
    FAX("传真", "fax", false, 300);

    private final String head;
    private final String english;
    private final boolean needed;
    private final int most;

    UnitColumn(String head, String english, boolean needed, int most) {
        this.head = head;
        this.english = english;
        this.needed = needed;
        this.most = most;
    }

    @Override
    public String head() {
        return head;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public boolean needed() {
        return needed;
    }

    @Override
    public int most() {
        return most;
    }
}
