package io.hufu.server.reduction;

import io.hufu.plan.Colour;
import io.hufu.server.table.Head;
import org.jspecify.annotations.Nullable;

/** The columns of the table, in the order in which they are given out. */
enum Column implements Head {
    ENTERPRISE("企业名称", "enterprise", true, 100, null),
    LINE("生产线", "line", true, 100, null),
    GRADE("绩效等级", "grade", true, 20, null),
    YELLOW("黄色预警措施", "yellow", false, 300, Colour.YELLOW),
    ORANGE("橙色预警措施", "orange", false, 300, Colour.ORANGE),
    RED("红色预警措施", "red", false, 300, Colour.RED),
    LIVELIHOOD("保障类", "livelihood", false, 4, null),
    NEVER_STOPPED("不停限产", "never-stopped", false, 4, null),
    SMALL("小微涉气", "small", false, 4, null),
    PHONE("联系电话", "phone", false, 20, null),
    METERS("电表号", "meters", false, 500, null);

    private final Heading heading;
    private final @Nullable Colour colour;

    Column(String head, String english, boolean needed, int most, @Nullable Colour colour) {
        this.heading = new Heading(head, english, needed, most);
        this.colour = colour;
    }

    @Override
    public Heading heading() {
        return heading;
    }

    @Override
    public boolean expected() {
        return needed() || colour != null;
    }

    /** The colour whose measure stands here. */
    @Nullable
    Colour colour() {
        return colour;
    }
}
