import type { Part } from './clause.ts'

/** 三（一）: reducing the total and the time of homework. */
export const part31: Part<'3.1.'> = {
  '3.1.1': {
    key: '3.1.1',
    cite: '三（一）1',
    zh: '完善作业管理机制。教育行政部门要指导辖区内义务教育学校建立作业管理办法和作业校内公示制度，加强学科组、年级组作业统筹，严控作业总量，确保小学一、二年级不布置家庭书面作业，可在校内适当安排巩固练习；小学三至六年级书面作业平均完成时间不超过60分钟，初中书面作业平均完成时间不超过90分钟。周末、寒暑假、法定节假日也要控制书面作业时间总量。严禁给家长布置或变相布置作业，严禁要求家长检查、批改作业。（责任单位：区教育局）',
    en: 'Improve the management of homework. Education authorities shall guide the compulsory-education schools under them to set up homework management rules and a system of posting homework within the school, strengthen coordination of homework by subject groups and grade groups, and strictly control the total amount of homework, ensuring that no written homework to be done at home is set in grades 1 and 2 of primary school, for which suitable practice to consolidate may be arranged in school; that written homework in grades 3 to 6 of primary school takes on average no more than 60 minutes to complete; and that written homework in junior schools takes on average no more than 90 minutes. The total time of written homework on weekends, in the winter and summer holidays and on public holidays shall also be controlled. It is strictly forbidden to set homework for parents, openly or in disguise, and strictly forbidden to require parents to check or correct homework. (Responsible: District Education Bureau)',
  },
  '3.1.2': {
    key: '3.1.2',
    cite: '三（一）2',
    zh: '提高作业设计质量。学校要完善校本教研制度，将作业设计作为校本教研重点，系统设计符合年龄特点和学习规律、体现素质教育导向的基础性作业，积极推行教学与作业一体化设计的备课思路，做到系统、科学、合理。教师要提高自主设计作业能力，根据学情精心设计作业，合理确定作业数量。鼓励布置分层、弹性和个性化作业，坚决克服机械、无效作业，杜绝重复性、惩罚性作业。鼓励学校自主研发优质校本作业资源库，供教师借鉴使用。教研部门要牵头开展作业研究，积极开展多种形式的作业改革研讨和展评活动；研究出台相关作业质量标准，引领教师和学校作业改革，发现、宣传和推广作业改革的典型经验。（责任单位：区教育局）',
    en: 'Raise the quality of homework design. Schools shall improve their system of school-based teaching research, make homework design a focus of it, and systematically design basic homework that suits the age of the students and the way they learn and reflects an orientation towards all-round education; they shall actively practise lesson preparation in which teaching and homework are designed as one, so that homework is systematic, sound and reasonable. Teachers shall improve their ability to design homework themselves, design it carefully according to how their students are learning, and set a reasonable amount. Tiered, flexible and individual homework is encouraged; mechanical and ineffective homework shall be firmly overcome, and repetitive or punitive homework shall be done away with. Schools are encouraged to develop school-based libraries of good homework for teachers to draw on. Teaching research departments shall take the lead in research on homework and actively hold discussions and exhibitions of homework reform in many forms; they shall study and issue standards of homework quality, guide the homework reform of teachers and schools, and discover, publicise and spread typical experience of homework reform. (Responsible: District Education Bureau)',
  },
  '3.1.3': {
    key: '3.1.3',
    cite: '三（一）3',
    zh: '加强作业完成指导。教师要指导小学生在校内基本完成书面作业，初中生在校内完成大部分书面作业。教师要认真批改作业，及时做好反馈，加强面批讲解，认真分析学情，做好答疑辅导。不得要求学生自批自改作业。（责任单位：区教育局）',
    en: 'Strengthen guidance in completing homework. Teachers shall guide primary students to complete their written homework essentially in school, and junior students to complete most of their written homework in school. Teachers shall correct homework conscientiously, give timely feedback, do more correcting and explaining face to face, analyse carefully how students are learning, and do well at answering questions and giving guidance. Students shall not be required to correct their own homework. (Responsible: District Education Bureau)',
  },
  '3.1.4': {
    key: '3.1.4',
    cite: '三（一）4',
    zh: '科学利用课余时间。学校和教师要引导学生放学回家后完成剩余书面作业，进行必要的课业学习，从事力所能及的家务劳动，开展适宜的体育锻炼，开展阅读和文艺活动。个别学生经努力仍完不成书面作业的，也应按时就寝。引导学生合理使用电子产品，控制使用时长，保护视力健康，防止网络沉迷。要引导家长加强与孩子沟通，关注孩子心理情绪，帮助其养成良好学习习惯。寄宿制学校要统筹安排好课余学习生活。（责任单位：区委网信办、区教育局）',
    en: 'Make sound use of time outside lessons. Schools and teachers shall guide students, once home from school, to complete the remaining written homework, do necessary study, do household chores within their ability, take suitable physical exercise, and engage in reading and in cultural and artistic activities. A student who despite effort still cannot finish the written homework shall go to bed on time all the same. Students shall be guided to use electronic products reasonably, limit the time of use, protect their eyesight and health, and guard against addiction to the internet. Parents shall be guided to communicate more with their children, pay attention to their state of mind and feelings, and help them form good study habits. Boarding schools shall arrange study and life outside lessons as a whole. (Responsible: District Party Committee Cyberspace Affairs Office, District Education Bureau)',
  },
}
