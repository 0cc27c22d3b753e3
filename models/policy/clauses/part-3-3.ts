import type { Part } from './clause.ts'

/** 三（三）: raising the quality of teaching. The source numbers its items 1 2 3 4 6 7; the numbers are kept. */
export const part33: Part<'3.3.'> = {
  '3.3.1': {
    key: '3.3.1',
    cite: '三（三）1',
    zh: '促进义务教育优质均衡发展。要巩固义务教育基本均衡发展成果，扎实推进义务教育优质均衡创建工作，促进新优质学校成长，扩大优质教育资源。深入推进学区制、集团化办学模式改革，推进城乡学校共同体建设，充分激发办学活力，整体提升学校办学水平，加快缩小城乡、区域、学校间教育水平差距。（责任单位：区发展改革局、区教育局、区财政局等）',
    en: 'Promote the high-quality and balanced development of compulsory education. The results of the basically balanced development of compulsory education shall be consolidated, the work of creating high-quality and balanced compulsory education carried forward solidly, the growth of new good schools promoted, and good educational resources expanded. The reform of running schools by school zones and by groups shall be deepened, the building of communities of urban and rural schools pushed forward, the vitality of schools fully released and their overall level raised, and the narrowing of differences in the level of education between town and country, between regions and between schools speeded up. (Responsible: District Development and Reform Bureau, District Education Bureau, District Finance Bureau and others)',
  },
  '3.3.2': {
    key: '3.3.2',
    cite: '三（三）2',
    zh: '规范教育教学秩序。严格落实国家课程方案和课程标准，开齐开足开好国家规定课程，严格规范教材使用。学校不得随意增减课时、提高难度、加快进度，小学一年级坚持零起点教学，其他年级按教学计划开展教学，做到应教尽教。加强考试管理，准确把握考试功能，降低考试压力，改进考试方式，不得有提前结课备考、违规统考、考题超标、考试排名等行为，考试成绩呈现实行等级制，坚决克服唯分数的倾向。学校不得利用国家法定节假日、休息日及寒暑假，组织义务教育阶段的未成年学生开展任何形式的集体补课，不得组织任何形式的招生、分班考试，严禁划分重点班、实验班。切实做到严管违规作业、严管违规教学、严管违规补课、严管违规招生。（责任单位：区教育局）',
    en: 'Keep teaching in good order. The national curriculum plan and curriculum standards shall be strictly carried out, the courses prescribed by the state offered in full, in sufficient hours and well, and the use of teaching materials strictly regulated. Schools shall not at will add or cut lessons, raise the difficulty or speed up progress; grade 1 of primary school keeps to teaching from zero, the other grades teach according to the teaching plan, so that all that should be taught is taught. The management of examinations shall be strengthened: their function shall be grasped correctly, their pressure lowered and their manner improved; ending courses early to prepare for examinations, unified examinations against the rules, examination questions beyond the standard, ranking by examination and the like are not allowed; results of examinations are presented in grades, and the tendency to look at marks alone shall be firmly overcome. Schools shall not use national public holidays, days of rest or the winter and summer holidays to organise extra tuition in groups in any form for minors in compulsory education, shall not organise entrance or class-placement examinations in any form, and are strictly forbidden to set up key classes or experimental classes. Homework against the rules, teaching against the rules, extra tuition against the rules and enrolment against the rules shall be strictly controlled in earnest. (Responsible: District Education Bureau)',
  },
  '3.3.4': {
    key: '3.3.4',
    cite: '三（三）4',
    zh: '纳入质量评价体系。严禁下达升学指标或片面以升学率评价学校和教师。认真落实义务教育质量评价指南，将“双减”工作成效纳入城区和学校义务教育质量评价范围，把学生参加课后服务、校外培训及培训费用支出减少等情况作为重要评价内容。（责任单位：区教育局）',
    en: 'Bring the work into quality evaluation. It is strictly forbidden to hand down targets for promotion to higher schools or to evaluate schools and teachers one-sidedly by promotion rates. The guidelines for evaluating the quality of compulsory education shall be carried out conscientiously; the results of the Double Reduction work shall be brought into the evaluation of the quality of compulsory education of the urban district and of schools, with matters such as the participation of students in after-school service, their out-of-school training and the reduction in spending on training as important content of the evaluation. (Responsible: District Education Bureau)',
  },
  '3.3.7': {
    key: '3.3.7',
    cite: '三（三）7',
    zh: '严禁教师有偿补课。严禁在职中小学干部教师参加校外培训机构或由其他单位、家长等组织的有偿补课；不得与校外培训机构合作，为校外培训机构介绍学生或提供学生信息；不得组织、推荐或引导学生参加有偿补课。依法依规严肃查处教师校外有偿补课行为，直至撤销教师资格。（责任单位：区教育局）',
    en: 'Strictly forbid paid extra tuition by teachers. Cadres and teachers in service at primary and secondary schools are strictly forbidden to take part in paid extra tuition organised by out-of-school training institutions or by other units, parents and others; they shall not cooperate with out-of-school training institutions, introduce students to them or provide them with information on students; they shall not organise paid extra tuition, nor recommend or lead students to take part in it. Paid extra tuition given by teachers outside school shall be seriously investigated and dealt with according to law and rules, up to the revocation of the qualification as a teacher. (Responsible: District Education Bureau)',
  },
}
