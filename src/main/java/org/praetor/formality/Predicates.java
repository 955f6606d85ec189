package org.praetor.formality;

/** Verbs that go on behind the name of a thing, "所述滚珠偏离…", unless a noun behind them makes them part of it, "所述滚珠支撑板". */
final class Predicates {

    private static final Sought VERBS = Sought.words(
            "包括|包含|含有|具有|具备|带有|设有|设置|布置|设于|设在|置于|位于|处于|朝向|朝着|面向|背离|贯穿|穿过|穿设|伸入|伸出|插入|插接|嵌入|嵌设|套设|套接|卡接|卡入|对接|"
                    + "铰接|焊接|粘接|螺接|连接|连通|相连|接触|抵接|抵靠|抵住|配合|啮合|安装|固定|覆盖|包覆|包围|围绕|环绕|缠绕|支撑|支承|承载|容纳|收纳|支持|偏离|远离|脱离|离开|靠近|接近|移动|转动|旋转|摆动|滑动|"
                    + "滚动|升降|上升|下降|上移|下移|伸缩|翻转|运动|振动|驱动|驱使|带动|推动|拉动|压紧|夹持|夹紧|压靠|顶住|延伸|弯曲|倾斜|凸出|突出|凹陷|隆起|变化|增大|减小|增加|减少|升高|降低|加热|冷却|送入|送至|进入|"
                    + "流入|流出|流向|流经|排出|引入|导入|导出|喷出|落入|返回|到达|达到|经由|经过|通过|促使|迫使|防止|避免|使得|保持|维持|接收|接受|发送|发出|传输|传送|输出|输入|输送|提供|供给|供电|发电|产生|生成|形成|构成|组成|"
                    + "采用|利用|使用|根据|基于|依据|按照|能够|可以|可用|方便|便于|适于|适用|用于|用来|用以|负责|实现|完成|进行|执行|启动|启闭|停止|关闭|打开|开启|控制|调节|调整|监测|检测|测量|采集|获取|读取|计算|确定|判断|识别|"
                    + "分析|处理|选择|选取|选自|匹配|提取|对应|对准|平行|垂直|相对|相同|相等|大于|小于|等于|高于|低于|超过|满足|符合|属于|表示|代表|针对|响应|主要|具体|只需|不仅|不再");

    /** What a name that holds a verb ends with: 连接座, 检测模块, 匹配格式. */
    private static final Sought NOUNS = Sought.words(
            "器|件|板|杆|轴(?!向)|块|架|盖|座|壳|管|阀|泵|片|环|套|筒|孔|槽|盘|柱|销|臂|带(?!动)|链|垫|圈|网|膜|腔|室|罩|箱|极|机|部|体|口|面|端|台|层|炉|罐|轮|绳|线|丝|针|刀|梁|壁|角|度|力|量|率|值|差|数|像|框|比|点|区|图|表|式|法|液|剂|气|油|"
                    + "单元|模块|机构|组件|部件|装置|设备|系统|电路|结构|平台|构件|元件|终端|节点|网络|接口|通道|空间|位置|方向|状态|参数|数据|信息|指令|信号|结果|策略|时间|步骤|格式|模型|函数|算法|规则|条件|系数|向量|矩阵|请求|报文|消息|任务|"
                    + "特征|指标|序列|集合|记录|文件|程序|代码|方式|方案|过程|路径|区域|范围|阈值|权重|标识|类型");

    private Predicates() {}

    /** Whether such a verb stands at this place. */
    static boolean begin(PlainWords own, int at, int last) {
        String text = own.text();
        int end = VERBS.past(text, at, last);
        return end > at
                && (own.ends(end) || (!noun(text, end, last) && (own.ends(end + 1) || !noun(text, end + 1, last))));
    }

    private static boolean noun(String text, int at, int last) {
        return NOUNS.past(text, at, last) > at;
    }

    /** Whether what stands before this place ends like a name: then a verb in it belongs to it, "残差变化标准差". */
    static boolean name(String text, int end) {
        return NOUNS.past(text, end - 1, end) == end || (end > 1 && NOUNS.past(text, end - 2, end) == end);
    }
}
