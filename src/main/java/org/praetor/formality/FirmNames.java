package org.praetor.formality;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of firms and marks of goods that a title opens with, told by 公司, 厂 and 牌 before the product: 长河公司水泵, 长河牌水泵. A trade (物流公司, 发电厂) and a plate
 * (车牌, 铭牌) are no names. A mark or a person's name without such a word cannot be told from a common noun without a register.
 */
final class FirmNames {

    private static final Pattern NAMED =
            Pattern.compile("^(?:一[种类])?+(?<firm>(?<name>[\\p{IsHan}A-Za-z]{2,9}?)(?<sort>公司|厂|牌))(?<rest>.{2,})");

    private static final Pattern PURPOSE = Pattern.compile(".*(?:用于|适于|适用|面向|基于|针对|应用|供应?|由|在|从|对|将|及|和|与|或).*");

    /** Any company of a trade, or one of several. */
    private static final Pattern TRADE = Pattern.compile(
            ".*(?:电力|供电|电网|物流|快递|速递|保险|证券|基金|燃气|水务|供水|来水|热力|供热|航空|铁路|公交|出租|租车|租赁|运输|货运|客运|搬家|保洁|家政|物业|建筑|施工|工程|装修|装饰"
                    + "|软件|联网|科技|游戏|金融|投资|担保|石油|化工|煤炭|钢铁|制药|医药|烟草|地产|上市|跨国|贸易|外贸|销售|广告|传媒|旅行|旅游|人力|劳务|咨询|设计|检测|维修|通信|电信|运营"
                    + "|服务|代理|三方|有限|股份|集团|责任|合作|关联|管理|环保|回收|拍卖|中介|信托|[的分子总母各该多某几两型大小家])");

    /** Any works of a trade: what it makes or does stands before 厂. */
    private static final Pattern WORKS = Pattern.compile(
            ".*[电水钢铁铝铜锌纸油药工件品料泥砖瓦糖酒肉鸡鸭猪牛羊鱼蛋奶乳茶布丝织染革鞋衣服装木具理烧收殖宰械床船车机材璃瓷矿煤炭气热金属制造产成加冶炼化肥种苗育粮米面粉盐胶塑皮毛印刷包装家池轮修的分总各该多某几两型大小新老场到全]");

    /** 长河市机械厂, 第二机械厂: one of its trade. */
    private static final Pattern ONE_WORKS = Pattern.compile(".*(?:[省市县](?<!城市|都市|超市)|第[一二三四五六七八九十]).*");

    private static final Pattern BUILDING = Pattern.compile("的?[房区界矿站内外家商址务方].*|的?用(?!于).*");

    /** What is shown, worn, dealt or hung up; not a mark. */
    private static final Pattern PLATE = Pattern.compile(
            ".*[品车铭门路名标招挂吊纸克将骨桥卡令号胸工站示告识志传息通速属格价签头洗发出打棋金银奖灯盾码狗耳向引导警腰桌座手地墙布木铁铜塑字刻印菜时数显立竖翻机军身考学校班社楼房户柜店桩界墓灵神图会展台份光屏色模面电子有形动纹类型体种叫点单双]|[新旧大小好坏白黑红]的");

    private static final Pattern PLATED = Pattern.compile("的?[照匾坊位局号型组子桌面楼杆架板盒和及与等座框套夹扣绳].*");

    /** Offsets in the title. */
    record Span(int start, int end) {}

    private FirmNames() {}

    /** The name with its 公司, 厂 or 牌. */
    static Optional<Span> find(String title) {
        Matcher named = NAMED.matcher(title);
        return named.matches() && firm(named.group("name"), named.group("sort"), named.group("rest"))
                ? Optional.of(new Span(named.start("firm"), named.end("firm")))
                : Optional.empty();
    }

    private static boolean firm(String name, String sort, String rest) {
        if (PURPOSE.matcher(name).matches()) {
            return false;
        }
        return switch (sort) {
            case "公司" -> !TRADE.matcher(name).matches();
            case "厂" ->
                !BUILDING.matcher(rest).matches()
                        && (!WORKS.matcher(name).matches()
                                || ONE_WORKS.matcher(name).matches());
            default -> !PLATE.matcher(name).matches() && !PLATED.matcher(rest).matches();
        };
    }
}
