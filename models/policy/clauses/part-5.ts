import type { Part } from './clause.ts'

/** 五: safeguards. */
export const part5: Part<'5.'> = {
  '5.2': {
    key: '5.2',
    cite: '五（二）',
    zh: '完善工作机制。成立柳南区“双减”工作领导小组，成员由相关部门负责同志组成，办公室设在柳南区教育局，办公室成员由各相关部门派员组成，负责统筹协调全区“双减”工作。要参照建立相应工作机制，突出工作重点、关键环节、薄弱地区、重点对象等，集中开展专项治理行动，全面排查整治。',
    en: 'Improve working mechanisms. A leading group for the Double Reduction work of Liunan District is set up, its members being the responsible comrades of the departments concerned; its office is in the Liunan District Education Bureau, with members sent by each department concerned, and is responsible for coordinating the Double Reduction work of the whole district. Corresponding working mechanisms shall be set up by reference to this; concentrated special drives that give prominence to key work, key links, weak areas and key targets shall be carried out, with comprehensive checks and rectification.',
  },
  '5.3': {
    key: '5.3',
    cite: '五（三）',
    zh: '明确部门职责。教育行政部门要抓好统筹协调,指导学校做好“双减”有关工作;宣传、网信部门要加强舆论宣传引导;编制部门要及时为中小学校补齐补足教师编制;发展改革部门要会同财政、教育等部门明确课后服务性收费或代收费标准;财政部门要做好课后服务经费保障;人力资源社会保障部门要做好教师绩效工资核定有关工作;共青团要积极引导志愿者参与课后服务;政法部门要做好相关维护和谐稳定工作;公安部门要依法加强治安管理,联动开展情报信息搜集研判和预警预防,做好相关涉稳事件应急处置工作;妇联要推动社区家庭教育指导中心、服务站点建设,与教育行政部门共同配合办好家长学校或网上家庭教育指导平台,做好家校互动,开展家长培训,引导家长树立科学育儿观念,理性确定孩子成长预期,努力形成减负共识;其他相关部门按照各自职责负起责任、抓好落实。',
    en: "Make the duties of departments clear. The education authorities shall do well at overall coordination and guide schools in the work of Double Reduction; the departments of publicity and cyberspace affairs shall strengthen the guidance of public opinion; the staffing departments shall in good time make up the full number of teacher posts of primary and secondary schools; the development and reform department shall, together with the departments of finance, education and others, make clear the standards of service fees for after-school service or of fees collected on behalf of others; the finance department shall do well at securing the funds for after-school service; the human resources and social security department shall do well at the work of approving the performance pay of teachers; the Communist Youth League shall actively guide volunteers to take part in after-school service; the political and legal departments shall do well at the related work of maintaining harmony and stability; the public security departments shall strengthen the management of public order according to law, jointly collect, assess and give early warning of information, and do well at handling related emergencies that bear on stability; the Women's Federation shall promote the building of community centres and service stations for guidance on family education, work together with the education authorities to run parent schools or online platforms for guidance on family education well, keep up good interaction between home and school, carry out training for parents, and guide parents to form a sound view of bringing up children and settle reasonable expectations of their growth, striving for a common understanding on reducing burdens; the other departments concerned shall take responsibility according to their own duties and see that the work is done.",
  },
  '5.4': {
    key: '5.4',
    cite: '五（四）',
    zh: '强化督导宣传。将落实“双减”工作情况及实际成效,作为督查督办、漠视群众利益专项整治和政府履行教育职责督导评价的重要内容,定期开展“双减”工作通报,纳入对政府履职考核范围。建立责任追究机制,对责任不落实、措施不到位的部门、学校及相关责任人要依法依规严肃追究责任。要设立监管平台和专门举报电话,畅通群众监督举报途径。要及时总结“双减”工作中的好经验好做法,并做好宣传推广。新闻媒体要坚持正确舆论导向,营造良好社会氛围。',
    en: 'Strengthen supervision and publicity. How the Double Reduction work is put into practice and its actual results shall be important content of supervision and handling, of special rectification of the neglect of the interests of the public, and of the supervisory evaluation of how government performs its duties in education; circulars on the Double Reduction work shall be issued regularly, and it shall be included in the assessment of how government performs its duties. A mechanism for calling to account shall be set up: departments, schools and the responsible persons concerned who do not fulfil their responsibility or do not put measures into place shall be seriously called to account according to law, rules and discipline. A supervision platform and a special telephone line for reports shall be set up, and the channels of public supervision and reporting kept open. Good experience and good practice in the Double Reduction work shall be summed up in good time and publicised and spread well. The news media shall keep to the correct guidance of public opinion and create a good atmosphere in society.',
  },
}
