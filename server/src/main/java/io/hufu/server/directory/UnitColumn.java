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

    private final Heading heading;

    UnitColumn(String head, String english, boolean needed, int most) {
        this.heading = new Heading(head, english, needed, most);
    }

    @Override
    public Heading heading() {
        return heading;
    }
}
