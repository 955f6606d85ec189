package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DesignRulesTest {

    private static final String[] SIX = {"主视图", "后视图", "左视图", "右视图", "俯视图", "仰视图"};
    private final Draft draft = new Draft();
    private final Requests request = new Requests();

    @ParameterizedTest
    @CsvSource({
        "保温杯, ''",
        "便于携带并且能够折叠存放的家用儿童吃饭椅, ''",
        "便于携带并且能够折叠存放的家用儿童吃饭椅子, E",
        "便于携带并且能够折叠存放的家用儿童椅（第二款）, W",
        "带有USB接口和LED显示的家用BLUETOOTH音箱, W"
    })
    void the_name_has_twenty_characters_at_most(String name, String expected) {
        draft.title = name;
        assertThat(said("FE-DES-01")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "21英寸电视机, E",
        "灯, E too-abstract",
        "节油发动机, E",
        "音箱（型号：D33）, E",
        "多型号电池盒, ''",
        "节能灯, ''",
        "节能水壶, W doubtful",
        "北京烤鸭盒, W doubtful",
        "LED吸顶灯, ''",
        "COOLMAX水壶, W foreign",
        "吊灯（D201908）, ''",
        "保温杯, ''"
    })
    void the_name_is_that_of_a_product(String name, String expected) {
        draft.title = name;
        assertThat(said("FE-DES-02")).isEqualTo(expected);
    }

    @Test
    void similar_designs_name_the_basic_one_and_sets_their_pieces() {
        views("设计1主视图", "设计2主视图");
        draft.explanation.addAll(SampleText.EXPLANATION);
        assertThat(said("FE-DES-04")).isEqualTo("E basic");
        draft.explanation.add("5.指定设计1为基本设计。");
        assertThat(said("FE-DES-04")).isEmpty();
        draft.views.clear();
        views("套件1主视图", "套件2主视图");
        assertThat(said("FE-DES-04")).isEqualTo("W set");
        draft.explanation.add("6.套件1为茶壶，套件2为茶杯。");
        assertThat(said("FE-DES-04")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"省略其他视图。, W reason", "仰视图为使用时不常见的面，故省略仰视图。, ''", "左视图与右视图对称，省略左视图。, ''"})
    void an_omitted_view_has_a_reason(String sentence, String expected) {
        draft.explanation.addAll(SampleText.EXPLANATION);
        draft.explanation.add("5." + sentence);
        assertThat(said("FE-DES-04")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"本产品销量第一。, E", "本产品的保温性能好。, E other", "本产品的内部结构为双层。, E other", "本产品为节能灯。, ''", "本产品用于万能充电器。, W"})
    void the_explanation_neither_praises_nor_speaks_of_the_inside(String sentence, String expected) {
        draft.explanation.addAll(SampleText.EXPLANATION);
        draft.explanation.add("5." + sentence);
        assertThat(said("FE-DES-05")).isEqualTo(expected);
    }

    @Test
    void what_is_said_to_be_omitted_is_not_there_and_of_two_equal_faces_one_is() {
        views(SIX);
        draft.explanation.add("5.左视图与右视图对称，省略左视图。");
        assertThat(said("FE-DES-07")).isEqualTo("E");
        draft.views.removeIf(view -> view.name().equals("左视图"));
        assertThat(said("FE-DES-07")).isEmpty();
        draft.views.removeIf(view -> view.name().equals("右视图"));
        assertThat(said("FE-DES-07")).isEqualTo("E both");
        draft.explanation.add("6.底面不常见，省略仰视图。");
        assertThat(said("FE-DES-07")).contains("W both");
    }

    @Test
    void views_have_names_of_the_guidelines_once_and_numbers_without_a_gap() {
        views("主视图", "主视图", "漂亮的图");
        assertThat(said("FE-DES-08")).isEqualTo("E twice,E");
        draft.views.clear();
        views("设计1主视图", "设计3主视图");
        assertThat(said("FE-DES-08")).isEqualTo("W gap");
        draft.views.clear();
        views("设计1主视图", "设计2主视图");
        assertThat(said("FE-DES-08")).isEmpty();
    }

    @Test
    void colour_that_is_claimed_shows_in_a_view() {
        draft.explanation.add("5.请求保护的外观设计包含色彩。");
        view("主视图", Color.DARK_GRAY);
        view("后视图", Color.BLACK);
        assertThat(said("FE-DES-09")).isEqualTo("E");
        view("左视图", Color.RED);
        assertThat(said("FE-DES-09")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.设计要点：形状与色彩的结合。", "5.请求保护的外观设计不包含色彩。"})
    void grey_views_are_right_where_no_colour_is_claimed(String sentence) {
        draft.explanation.add(sentence);
        view("主视图", Color.BLACK);
        assertThat(said("FE-DES-09")).isEmpty();
    }

    @Test
    void a_partial_design_is_called_after_the_whole_and_the_part() {
        draft.explanation.add("5.本外观设计为局部外观设计，请求保护的部分为车门。");
        draft.title = "车门";
        assertThat(said("FE-DES-10")).isEqualTo("E");
        draft.title = "汽车的车门";
        assertThat(said("FE-DES-10")).isEmpty();
        views("主视图", "左视图");
        assertThat(said("FE-DES-10")).isEqualTo("W perspective");
        views("立体图");
        assertThat(said("FE-DES-10")).isEmpty();
        draft.title = "车门";
        assertThat(hitsOn(LocalDate.of(2021, 5, 31), "FE-DES-10")).isEmpty();
        assertThat(hitsOn(LocalDate.of(2021, 6, 1), "FE-DES-10")).containsExactly("E");
    }

    @ParameterizedTest
    @CsvSource({
        "图形用户界面, E",
        "带图形用户界面的手机, W purpose",
        "带图形用户界面的手机（1）, W purpose",
        "用于手机的图形用户界面（健康管理）, ''",
        "带有温度控制图形用户界面的手机, ''",
        "带流量显示操作界面的手机, W not-named",
        "手机的运动记录动态图形用户界面, ''",
        "手机, ''"
    })
    void an_interface_names_purpose_and_product(String name, String expected) {
        draft.title = name;
        assertThat(said("FE-DES-11")).isEqualTo(expected);
    }

    @Test
    void an_interface_that_moves_is_called_so() {
        draft.title = "手机的运动记录图形用户界面";
        views("主视图", "界面变化状态图1");
        assertThat(said("FE-DES-11")).isEqualTo("W dynamic");
    }

    @ParameterizedTest
    @CsvSource({"10, ''", "11, E"})
    void ten_similar_designs_at_most(int count, String expected) {
        IntStream.rangeClosed(1, count).forEach(number -> views("设计" + number + "主视图"));
        assertThat(said("FE-DES-12")).isEqualTo(expected);
    }

    @Test
    void a_set_holds_no_similar_designs() {
        views("套件1主视图", "套件2主视图");
        assertThat(said("FE-DES-13")).isEmpty();
        views("设计2主视图");
        assertThat(said("FE-DES-13")).isEqualTo("E");
    }

    @ParameterizedTest
    @CsvSource({"国旗摆件, W", "酒瓶标贴, W mark", "卡通标贴（载有卡片）, W mark", "标签打印机, ''"})
    void what_may_be_excluded_is_shown_to_people(String name, String expected) {
        draft.title = name;
        assertThat(said("FE-DES-15")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"07-01, ''", "7-1, W", "0701, W", "'', ''"})
    void a_class_is_two_pairs_of_digits(String locarno, String expected) {
        request.classification = locarno;
        draft.title = "保温杯";
        assertThat(said("FE-DES-17")).isEqualTo(expected);
    }

    private String said(String rule) {
        return String.join(",", hitsOn(Texting.TODAY, rule));
    }

    private List<String> hitsOn(LocalDate filedOn, String rule) {
        return new FormalExaminer()
                .examine(draft.application(), new Context(PatentKind.DESIGN, filedOn, request.build())).stream()
                        .filter(finding -> finding.rule().equals(rule))
                        .map(finding -> (finding.severity() + " "
                                        + finding.message().replaceFirst("^formality\\." + rule + "\\.?", ""))
                                .strip())
                        .toList();
    }

    private void views(String... names) {
        Arrays.stream(names).forEach(name -> view(name, Color.BLACK));
    }

    private void view(String name, Color colour) {
        draft.views.add(Pictures.view(picture(name, colour)));
    }

    static Picture picture(String name, Color colour) {
        BufferedImage image = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 400, 400);
        graphics.setColor(colour);
        graphics.fillRect(100, 100, 150, 150);
        graphics.dispose();
        byte[] bytes = png(image);
        return new Picture(name + ".png", "image/png", 400, 400, bytes.length, ContentHash.sha256(bytes), () -> bytes);
    }

    static byte[] png(BufferedImage image) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "主视图 后视图 左视图 右视图 俯视图 仰视图, '', ''",
        "主视图 后视图 左视图 右视图 俯视图, '', E",
        "主视图 后视图 左视图 右视图 俯视图, 仰视图为不常见的面。, ''",
        "主视图 立体图, '', ''",
        "立体图, '', E",
        "参考图, '', ''",
        "主视图 参考图, '', E",
        "漂亮的图, '', E",
        "主视图, 本产品为平面产品。, ''",
        "设计1主视图 设计2主视图, '', 'E,E'"
    })
    void every_design_has_six_views_or_a_reason(String names, String sentence, String expected) {
        views(names.split(" "));
        draft.explanation.add("3." + sentence);
        assertThat(said("FE-DES-06")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "左视图与右视图对称, 主视图, E both",
        "右视图和左视图相同, 主视图, E both",
        "俯视图与仰视图对称, 主视图, E both",
        "主视图与后视图相同, 左视图, E both",
        "左视图与右视图对称，均不常见, 主视图, W both",
        "左视图与右视图对称, 左视图, ''",
        "左视图与右视图对称, 右视图, ''",
        "左视图与右视图不同, 主视图, ''"
    })
    void of_two_faces_that_are_equal_one_is_shown(String sentence, String view, String expected) {
        views(view);
        draft.explanation.add("5." + sentence + "。");
        assertThat(said("FE-DES-07")).isEqualTo(expected);
    }
}
